package no.rebookly.customer;

/** Whose name and whose number go on being used once two customers are one. */
public record MergeChoice(Side name, Side phone) {
    /** One of the two. */
    public enum Side {
        /** Her who is kept. */
        KEEP,
        /** Her who goes into the other. */
        REMOVE;

        Customer of(Customer keep, Customer remove) {
            return this == KEEP ? keep : remove;
        }
    }
}
