package no.rebookly.filter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a filter means, written a second time and as plainly as can be: on the tree that a client sends and on a plain map of
 * what is known of a customer. It shares no code with the filters themselves, only docs/filters.md.
 */
final class NaiveFilter {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private NaiveFilter() {}

    /** @param person visits (days), prices, categories, appointments, sms (instants), and single values */
    static boolean matches(Map<?, ?> filter, Map<String, Object> person, Instant now) {
        if (filter.containsKey("all")) {
            for (var one : (List<?>) get(filter, "all")) {
                if (!matches((Map<?, ?>) one, person, now)) {
                    return false;
                }
            }
            return true;
        }
        if (filter.containsKey("any")) {
            for (var one : (List<?>) get(filter, "any")) {
                if (matches((Map<?, ?>) one, person, now)) {
                    return true;
                }
            }
            return false;
        }
        if (filter.containsKey("not")) {
            return !matches((Map<?, ?>) get(filter, "not"), person, now);
        }
        return condition(
                String.valueOf(get(filter, "field")),
                String.valueOf(get(filter, "op")),
                get(filter, "value"),
                person,
                now);
    }

    private static boolean condition(String field, String op, Object wanted, Map<String, Object> person, Instant now) {
        var has = values(field, person, now);
        return switch (op) {
            case "exists" -> wanted.equals(!has.isEmpty());
            case "ne" -> !isAny(has, "eq", wanted);
            case "in" -> {
                var found = false;
                for (var choice : (List<?>) wanted) {
                    found |= isAny(has, "eq", choice);
                }
                yield found;
            }
            case "olderThanDays" -> !has.isEmpty() && daysBefore(has.getFirst(), now) > (Long) wanted;
            case "withinDays" -> !has.isEmpty() && Math.abs(daysBefore(has.getFirst(), now)) <= (Long) wanted;
            default -> isAny(has, op, wanted);
        };
    }

    private static boolean isAny(List<?> has, String op, Object wanted) {
        for (var value : has) {
            var order = order(value, wanted);
            var holds =
                    switch (op) {
                        case "eq" -> order == 0;
                        case "lt" -> order < 0;
                        case "le" -> order <= 0;
                        case "gt" -> order > 0;
                        case "ge" -> order >= 0;
                        default -> throw new AssertionError(op);
                    };
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static List<?> values(String field, Map<String, Object> person, Instant now) {
        var visits = days(get(person, "visits"));
        return switch (field) {
            case "lastVisit" -> visits.isEmpty() ? List.of() : List.of(visits.getLast());
            case "firstVisit" -> visits.isEmpty() ? List.of() : List.of(visits.getFirst());
            case "visitCount" -> List.of((long) visits.size());
            case "spend" -> List.of(get(person, "spend"));
            case "category" -> (List<?>) get(person, "categories");
            case "tag" -> (List<?>) get(person, "tags");
            case "createdAt" -> List.of(get(person, "createdAt"));
            case "nextAppointment" -> earliest(person, now);
            case "lastSms" -> latest(get(person, "sms"));
            case "lastPersonClick" -> latest(get(person, "clicks"));
            case "marketing" -> List.of(marketing(person));
            case "rebookedAfterSms" -> List.of(cameBack(person, visits, now));
            case "overdueDays" -> overdue(person, visits, now);
            default -> throw new AssertionError(field);
        };
    }

    private static List<?> earliest(Map<String, Object> person, Instant now) {
        Instant first = null;
        for (var at : instants(get(person, "appointments"))) {
            if (at.isAfter(now) && (first == null || at.isBefore(first))) {
                first = at;
            }
        }
        return first == null ? List.of() : List.of(first);
    }

    private static List<Instant> latest(Object instants) {
        return instants(instants).stream().max(Instant::compareTo).map(List::of).orElse(List.of());
    }

    private static String marketing(Map<String, Object> person) {
        if ((Boolean) get(person, "optedOut")) {
            return "OPTED_OUT";
        }
        return String.valueOf(get(person, "basis"));
    }

    private static boolean cameBack(Map<String, Object> person, List<LocalDate> visits, Instant now) {
        var sms = latest(get(person, "sms"));
        if (sms.isEmpty()) {
            return false;
        }
        var day = sms.getFirst().atZone(NORWAY).toLocalDate();
        var until = day.plusDays(14);
        var booked = new ArrayList<LocalDate>();
        LocalDate passed = null;
        for (var at : instants(get(person, "appointments"))) {
            var one = at.atZone(NORWAY).toLocalDate();
            if (at.isAfter(now)) {
                booked.add(one);
            } else if (passed == null || one.isAfter(passed)) {
                passed = one;
            }
        }
        if (passed != null) {
            booked.add(passed);
        }
        for (var one : booked) {
            if (!one.isBefore(day) && !one.isAfter(until)) {
                return true;
            }
        }
        return !visits.isEmpty()
                && !visits.getLast().isBefore(day)
                && !visits.getLast().isAfter(until);
    }

    private static List<Long> overdue(Map<String, Object> person, List<LocalDate> visits, Instant now) {
        var apart = visits.stream().distinct().toList();
        if (apart.size() < 3) {
            return List.of();
        }
        var gaps = new ArrayList<Long>();
        for (var i = 1; i < apart.size(); i++) {
            gaps.add(ChronoUnit.DAYS.between(apart.get(i - 1), apart.get(i)));
        }
        gaps.sort(Long::compare);
        var middle = gaps.get((gaps.size() - 1) / 2);
        var seen = visits.getLast();
        for (var at : instants(get(person, "appointments"))) {
            var booked = at.atZone(NORWAY).toLocalDate();
            if (!at.isAfter(now) && booked.isAfter(seen)) {
                seen = booked;
            }
        }
        return List.of(ChronoUnit.DAYS.between(seen, now.atZone(NORWAY).toLocalDate()) - middle);
    }

    /** Below zero, zero or above, of what a customer has and what the tree says. */
    private static int order(Object has, Object wanted) {
        if (has instanceof LocalDate day) {
            return day.compareTo(LocalDate.parse((String) wanted));
        }
        if (has instanceof Instant at) {
            var text = (String) wanted;
            return text.length() == 10
                    ? at.atZone(NORWAY).toLocalDate().compareTo(LocalDate.parse(text))
                    : at.compareTo(Instant.parse(text));
        }
        if (has instanceof Long number) {
            var other = wanted instanceof Map<?, ?> money ? get(money, "amount") : wanted;
            return number.compareTo((Long) other);
        }
        if (has instanceof Boolean) {
            return has.equals(wanted) ? 0 : 1;
        }
        return ((String) has).toLowerCase(Locale.ROOT).compareTo(((String) wanted).toLowerCase(Locale.ROOT));
    }

    private static long daysBefore(Object value, Instant now) {
        var day = value instanceof Instant at ? at.atZone(NORWAY).toLocalDate() : (LocalDate) value;
        return ChronoUnit.DAYS.between(day, now.atZone(NORWAY).toLocalDate());
    }

    private static List<LocalDate> days(Object values) {
        return ((List<?>) values).stream().map(LocalDate.class::cast).sorted().toList();
    }

    private static List<Instant> instants(Object values) {
        return ((List<?>) values).stream().map(Instant.class::cast).toList();
    }

    static Object get(Map<?, ?> of, String name) {
        return requireNonNull(of.get(name), name);
    }

    static Optional<String> basis(Map<String, Object> person) {
        return Optional.of(String.valueOf(get(person, "basis"))).filter(basis -> !basis.equals("NONE"));
    }
}
