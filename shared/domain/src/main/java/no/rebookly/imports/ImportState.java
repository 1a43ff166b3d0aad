package no.rebookly.imports;

/** How an import stands. */
public enum ImportState {
    AWAITING_FILE,
    READING,
    /** Read and counted; the owner can correct it, or have its rows taken in. */
    READY,
    COMMITTING,
    DONE,
    UNDONE,
    FAILED
}
