package no.rebookly.automation;

/** Whether an automation sends. */
public enum AutomationState {
    /** Never active yet. */
    DRAFT,
    ACTIVE,
    /** What it had planned waits, and nothing new is planned. */
    PAUSED
}
