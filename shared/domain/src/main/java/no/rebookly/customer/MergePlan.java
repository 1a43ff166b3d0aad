package no.rebookly.customer;

import java.time.Instant;
import java.util.SortedSet;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;

/**
 * What two customers become when they are merged.
 *
 * @param keep as she was read
 * @param remove as she was read
 * @param kept as she is to be
 * @param history of both
 * @param tagsLeftOut for which there is no room
 * @param number what is known of the number that goes on being used, as it was read
 * @param laid what the other number's opt-out adds to it; NONE when it adds nothing
 */
public record MergePlan(
        Customer keep,
        Customer remove,
        Customer kept,
        History history,
        MergeChoice choice,
        SortedSet<String> tagsLeftOut,
        NumberRecord number,
        OptOut laid,
        Instant at) {
    public boolean numbersDiffer() {
        return !keep.phone().equals(remove.phone());
    }

    /** As it is once they are merged. */
    public OptOut optOut() {
        return number.optOut().and(laid);
    }

    /** Tags are personal data. */
    @Override
    public String toString() {
        return "MergePlan[" + keep.id() + ", " + remove.id() + "]";
    }
}
