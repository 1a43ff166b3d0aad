package no.rebookly.imports;

import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.customer.Visit;

/**
 * A visit as far as rows are compared with it.
 *
 * @param day since 1970
 * @param category empty when nobody told it
 */
record Stay(long day, String category, boolean isPriced) {
    /** What a visit that a row tells of is beside those that are known. */
    sealed interface Fit {
        record New() implements Fit {}

        record Known() implements Fit {}

        /** The row tells more of a known one, which it stands for from then on. */
        record Completes(int index) implements Fit {}
    }

    static Stay of(Visit visit) {
        return new Stay(
                visit.day().toEpochDay(),
                visit.category().orElse(""),
                visit.price().isPresent());
    }

    /**
     * Two treatments on one day are two visits; one that a list of customers tells by its day alone, and a list of visits with
     * its treatment, is one.
     */
    Fit among(List<Stay> known) {
        var sameDay = IntStream.range(0, known.size())
                .filter(index -> known.get(index).day == day)
                .boxed()
                .toList();
        if (sameDay.isEmpty()) {
            return new Fit.New();
        }
        var same = category.isEmpty()
                ? sameDay
                : sameDay.stream()
                        .filter(index -> known.get(index).category.equals(category))
                        .toList();
        if (!same.isEmpty()) {
            var tellsPrice = isPriced && same.size() == 1 && !known.get(same.getFirst()).isPriced;
            return tellsPrice ? new Fit.Completes(same.getFirst()) : new Fit.Known();
        }
        return sameDay.stream()
                .filter(index -> known.get(index).category.isEmpty())
                .findFirst()
                .<Fit>map(Fit.Completes::new)
                .orElseGet(Fit.New::new);
    }

    /** What is known of it once this is told too. */
    Stay completing(Stay known) {
        return new Stay(day, category.isEmpty() ? known.category : category, isPriced || known.isPriced);
    }
}
