package no.rebookly.aws.dynamodb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Rhythm;

/** Lists inside a customer's facts as JSON text. */
final class FactsText {
    private FactsText() {}

    static String ofRhythms(SortedMap<String, Rhythm> rhythms) {
        var tree = new TreeMap<String, Object>();
        rhythms.forEach((category, rhythm) -> {
            var one = new ArrayList<Object>(List.of(rhythm.lastVisit().toString(), (long) rhythm.visits()));
            rhythm.gapDays().ifPresent(days -> one.add((long) days));
            tree.put(category, one);
        });
        return JsonTree.written(tree);
    }

    static SortedMap<String, Rhythm> rhythms(String text) {
        var rhythms = new TreeMap<String, Rhythm>();
        if (JsonTree.read(text) instanceof Map<?, ?> tree) {
            tree.forEach((category, one) -> rhythms.put(category.toString(), rhythm((List<?>) one)));
        }
        return rhythms;
    }

    private static Rhythm rhythm(List<?> one) {
        return new Rhythm(
                LocalDate.parse(one.getFirst().toString()),
                Math.toIntExact((Long) one.get(1)),
                one.size() > 2 ? Optional.of(Math.toIntExact((Long) one.get(2))) : Optional.empty());
    }

    static String ofUpcoming(List<Customer.Upcoming> upcoming) {
        return JsonTree.written(upcoming.stream()
                .map(each -> List.of(each.id().value(), Keys.instant(each.at()), each.timeKnown()))
                .toList());
    }

    static List<Customer.Upcoming> upcoming(String text) {
        return JsonTree.read(text) instanceof List<?> all
                ? all.stream().map(each -> upcoming((List<?>) each)).toList()
                : List.of();
    }

    private static Customer.Upcoming upcoming(List<?> one) {
        return new Customer.Upcoming(
                new AppointmentId(one.getFirst().toString()),
                Keys.instantOf(one.get(1).toString()),
                (Boolean) one.get(2));
    }
}
