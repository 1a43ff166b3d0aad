package no.rebookly.customer;

/** Why two customers cannot be merged, or parted again. */
public enum MergeRefusal {
    /** The studio has no such customer. */
    NOT_FOUND,
    DELETED,
    /** One of them is merged already, perhaps with the other, by somebody in another tab. */
    MERGED_ALREADY,
    /** They are not as they were when the merge was previewed. */
    CHANGED,
    /** Nothing to undo: the one was not merged into the other, or is parted again. */
    NOT_MERGED,
    /** The kept one was herself merged into a third: that has to be undone first. */
    MERGED_FURTHER,
    /** Others were faster at every try; nothing was written. */
    BUSY
}
