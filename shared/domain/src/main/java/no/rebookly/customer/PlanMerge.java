package no.rebookly.customer;

import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Works out what two customers become when they are merged, and writes nothing. */
public final class PlanMerge {
    private final Customers customers;
    private final Numbers numbers;
    private final NumberKeys numberKeys;
    private final InstantSource clock;

    public PlanMerge(Customers customers, Numbers numbers, NumberKeys numberKeys, InstantSource clock) {
        this.customers = customers;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Planned(MergePlan plan) implements Outcome {}

        record Refused(MergeRefusal why) implements Outcome {}
    }

    /** @param id names the merge */
    public Outcome plan(StudioId studio, MergeWish wish, String id) {
        var keep = customers.findInAnyState(studio, wish.keep());
        var remove = customers.findInAnyState(studio, wish.remove());
        if (keep.isEmpty() || remove.isEmpty()) {
            return new Outcome.Refused(MergeRefusal.NOT_FOUND);
        }
        return refusal(keep.get(), remove.get(), wish)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Planned(plan(keep.get(), remove.get(), wish, id)));
    }

    private static Optional<MergeRefusal> refusal(Customer keep, Customer remove, MergeWish wish) {
        if (keep.state() instanceof CustomerState.Merged || remove.state() instanceof CustomerState.Merged) {
            return Optional.of(MergeRefusal.MERGED_ALREADY);
        }
        if (!keep.isActive() || !remove.isActive()) {
            return Optional.of(MergeRefusal.DELETED);
        }
        var present = new MergeWish.Versions(keep.version(), remove.version());
        return wish.versions().filter(read -> !read.equals(present)).map(read -> MergeRefusal.CHANGED);
    }

    private MergePlan plan(Customer keep, Customer remove, MergeWish wish, String id) {
        var now = clock.instant();
        var ofKeep = number(keep.studio(), keep.phone());
        var ofRemove = number(keep.studio(), remove.phone());
        var choice = new MergeChoice(
                wish.name().orElseGet(() -> side(Spelling.isBetter(remove.name(), keep.name()))),
                wish.phone().orElseGet(() -> side(ofKeep.wrongNumber() && !ofRemove.wrongNumber())));
        var joined = Joining.join(keep, remove, choice, id, now);
        var history = customers.history(keep).and(customers.history(remove));
        var kept = joined.kept()
                .with(Customer.Facts.of(history.visits(), history.appointments(), now))
                .with(MarketingLedger.basis(history.marketing()));
        var used = choice.phone() == MergeChoice.Side.KEEP ? ofKeep : ofRemove;
        var other = choice.phone() == MergeChoice.Side.KEEP ? ofRemove : ofKeep;
        return new MergePlan(keep, remove, kept, history, choice, joined.tagsLeftOut(), used, laid(used, other), now);
    }

    /** A person who said no has said no on her other number too; but on a wrong number it was somebody else who said it. */
    private static OptOut laid(NumberRecord used, NumberRecord other) {
        var both = used.optOut().and(other.optOut());
        return other.wrongNumber() || both == used.optOut() ? OptOut.NONE : other.optOut();
    }

    private static MergeChoice.Side side(boolean remove) {
        return remove ? MergeChoice.Side.REMOVE : MergeChoice.Side.KEEP;
    }

    private NumberRecord number(StudioId studio, PhoneNumber phone) {
        return numbers.find(studio, numberKeys.of(studio, phone));
    }
}
