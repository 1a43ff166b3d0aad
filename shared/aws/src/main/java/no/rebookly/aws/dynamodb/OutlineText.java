package no.rebookly.aws.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Outline;
import no.rebookly.customer.Rhythm;
import no.rebookly.phone.PhoneNumber;

/**
 * An outline as JSON text, as short as that can be: a list whose places have the meanings, days as numbers since 1970, and what may
 * be missing as a list of none or one.
 */
final class OutlineText {
    private static final String NORWAY = "+47";

    private OutlineText() {}

    static String of(Outline outline) {
        var facts = outline.facts();
        return JsonTree.written(List.of(
                outline.phone().e164().substring(NORWAY.length()),
                outline.basis().map(Enum::name).stream().toList(),
                outline.createdAt().toEpochMilli(),
                ofDay(facts.firstVisit()),
                ofDay(facts.lastVisit()),
                (long) facts.visitCount(),
                facts.spendOre(),
                ofRhythms(facts.rhythms()),
                ofNumber(facts.gapDays()),
                facts.upcoming().stream()
                        .map(each -> List.of(each.id().value(), each.at().toEpochMilli(), each.timeKnown()))
                        .toList(),
                ofDay(facts.lastBooked()),
                List.copyOf(outline.tags())));
    }

    static Outline read(CustomerId id, String text) {
        var places = ((List<?>) JsonTree.read(text)).iterator();
        var phone = new PhoneNumber(NORWAY + places.next());
        var basis = first(places.next()).map(word -> MarketingBasis.valueOf(word.toString()));
        var createdAt = Instant.ofEpochMilli((Long) places.next());
        var facts = new Customer.Facts(
                day(places.next()),
                day(places.next()),
                Math.toIntExact((Long) places.next()),
                (Long) places.next(),
                rhythms((Map<?, ?>) places.next()),
                number(places.next()),
                ((List<?>) places.next())
                        .stream().map(each -> upcoming((List<?>) each)).toList(),
                day(places.next()));
        var tags = new TreeSet<String>();
        ((List<?>) places.next()).forEach(tag -> tags.add(tag.toString()));
        return new Outline(id, phone, tags, basis, facts, createdAt);
    }

    private static Map<String, List<Long>> ofRhythms(SortedMap<String, Rhythm> rhythms) {
        var tree = new TreeMap<String, List<Long>>();
        rhythms.forEach((category, rhythm) -> {
            var one = new ArrayList<>(List.of(rhythm.lastVisit().toEpochDay(), (long) rhythm.visits()));
            one.addAll(ofNumber(rhythm.gapDays()));
            tree.put(category, one);
        });
        return tree;
    }

    private static SortedMap<String, Rhythm> rhythms(Map<?, ?> tree) {
        var rhythms = new TreeMap<String, Rhythm>();
        tree.forEach((category, one) -> {
            var numbers = (List<?>) one;
            rhythms.put(
                    category.toString(),
                    new Rhythm(
                            LocalDate.ofEpochDay((Long) numbers.getFirst()),
                            Math.toIntExact((Long) numbers.get(1)),
                            number(numbers.subList(2, numbers.size()))));
        });
        return rhythms;
    }

    private static Customer.Upcoming upcoming(List<?> one) {
        return new Customer.Upcoming(
                new AppointmentId(one.getFirst().toString()), Instant.ofEpochMilli((Long) one.get(1)), (Boolean)
                        one.get(2));
    }

    private static List<Long> ofDay(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).stream().toList();
    }

    private static Optional<LocalDate> day(Object tree) {
        return first(tree).map(day -> LocalDate.ofEpochDay((Long) day));
    }

    private static List<Long> ofNumber(Optional<Integer> number) {
        return number.map(Integer::longValue).stream().toList();
    }

    private static Optional<Integer> number(Object tree) {
        return first(tree).map(number -> Math.toIntExact((Long) number));
    }

    private static Optional<?> first(Object tree) {
        return ((List<?>) tree).stream().findFirst();
    }
}
