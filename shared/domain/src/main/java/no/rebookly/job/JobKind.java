package no.rebookly.job;

/** What a job does. */
public enum JobKind {
    READ_IMPORT,
    COMMIT_IMPORT,
    /** Takes back what an import brought. */
    UNDO_IMPORT,
    /** Makes every customer's agenda anew after a change of rules. */
    RECOMPUTE_RULES,
    /** Lets go, or calls back, what an automation had planned when it was switched on again, or removed. */
    FOLLOW_RULE
}
