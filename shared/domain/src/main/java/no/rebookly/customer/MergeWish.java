package no.rebookly.customer;

import java.util.Optional;

/**
 * Which two customers are to be one, as a person asks for it.
 *
 * @param name empty: whichever is spelt better
 * @param phone empty: the kept one's, unless a person has said that it is the wrong number
 * @param versions those of the preview; empty: whatever they are now
 */
public record MergeWish(
        CustomerId keep,
        CustomerId remove,
        Optional<MergeChoice.Side> name,
        Optional<MergeChoice.Side> phone,
        Optional<Versions> versions) {
    public MergeWish {
        if (keep.equals(remove)) {
            throw new IllegalArgumentException("nobody is merged with herself");
        }
    }

    /** Of the two as they were read. */
    public record Versions(long keep, long remove) {}
}
