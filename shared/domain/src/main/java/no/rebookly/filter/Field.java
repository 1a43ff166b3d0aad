package no.rebookly.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.rebookly.customer.Customer;
import no.rebookly.time.Oslo;

/** What a condition can ask of a customer. */
public enum Field {
    LAST_VISIT("lastVisit", Kind.DAY),
    FIRST_VISIT("firstVisit", Kind.DAY),
    VISIT_COUNT("visitCount", Kind.COUNT),
    /** The sum of the known prices of all visits. */
    SPEND("spend", Kind.AMOUNT),
    /** Of any visit. */
    CATEGORY("category", Kind.LABELS),
    /** Only one that is still to come. */
    NEXT_APPOINTMENT("nextAppointment", Kind.TO_COME),
    /** Past her own rhythm, the middle gap of at least three visits; negative while she is not due yet, and none without a rhythm. */
    OVERDUE_DAYS("overdueDays", Kind.SIGNED),
    TAG("tag", Kind.LABELS),
    MARKETING("marketing", Kind.STATUS),
    CREATED_AT("createdAt", Kind.MOMENT),
    /** Of any kind, to the customer's number. */
    LAST_SMS("lastSms", Kind.MOMENT),
    /** When a person last followed a link for the first time, by the customer's number. */
    LAST_PERSON_CLICK("lastPersonClick", Kind.MOMENT),
    /** Whether the last visit, the last booked time, or one to come lies on the day of the last SMS or in the 14 days after it. */
    REBOOKED_AFTER_SMS("rebookedAfterSms", Kind.FLAG);

    /** How long after an SMS a visit is taken to come of it. */
    private static final int REBOOKED_WITHIN_DAYS = 14;

    /** What kind of value a field has, and so what can be asked of it. */
    enum Kind {
        DAY(EnumSet.allOf(Operator.class)),
        MOMENT(EnumSet.allOf(Operator.class)),
        TO_COME(EnumSet.complementOf(EnumSet.of(Operator.OLDER_THAN_DAYS))),
        COUNT(EnumSet.range(Operator.EQ, Operator.IN)),
        AMOUNT(EnumSet.range(Operator.EQ, Operator.IN)),
        SIGNED(EnumSet.range(Operator.EQ, Operator.EXISTS)),
        LABELS(EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EXISTS)),
        STATUS(EnumSet.of(Operator.EQ, Operator.NE, Operator.IN)),
        FLAG(EnumSet.of(Operator.EQ));

        private final Set<Operator> operators;

        Kind(Set<Operator> operators) {
            this.operators = operators;
        }

        Set<Operator> operators() {
            return Set.copyOf(operators);
        }

        boolean takes(Operator operator) {
            return operators.contains(operator);
        }
    }

    private final String word;
    private final Kind kind;

    Field(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    public String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }

    static Optional<Field> named(String word) {
        for (var field : values()) {
            if (field.word.equals(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** None where the customer has nothing of it; several for labels. */
    List<Operand> of(CustomerFacts facts, Instant now) {
        var customer = facts.customer();
        var known = customer.facts();
        return switch (this) {
            case LAST_VISIT -> one(known.lastVisit().map(Operand.Day::new));
            case FIRST_VISIT -> one(known.firstVisit().map(Operand.Day::new));
            case VISIT_COUNT -> List.of(new Operand.Whole(known.visitCount()));
            case SPEND -> List.of(new Operand.Whole(known.spendOre()));
            case CATEGORY -> texts(known.categories());
            case NEXT_APPOINTMENT -> one(known.nextAppointment(now).map(Operand.Moment::new));
            case OVERDUE_DAYS -> one(overdueDays(known, now));
            case TAG -> texts(customer.tags());
            case MARKETING -> List.of(new Operand.Text(facts.marketing().name()));
            case CREATED_AT -> List.of(new Operand.Moment(customer.createdAt()));
            case LAST_SMS -> one(facts.number().lastSmsAt().map(Operand.Moment::new));
            case LAST_PERSON_CLICK -> one(facts.number().lastPersonClickAt().map(Operand.Moment::new));
            case REBOOKED_AFTER_SMS -> List.of(new Operand.Flag(rebooked(facts, now)));
        };
    }

    /** Whether the customer's number has to be known to answer. */
    boolean asksNumber() {
        return switch (this) {
            case MARKETING, LAST_SMS, LAST_PERSON_CLICK, REBOOKED_AFTER_SMS -> true;
            case LAST_VISIT,
                    FIRST_VISIT,
                    VISIT_COUNT,
                    SPEND,
                    CATEGORY,
                    NEXT_APPOINTMENT,
                    OVERDUE_DAYS,
                    TAG,
                    CREATED_AT -> false;
        };
    }

    /** Of times that have passed only the latest is sure to be known, so only that one counts. */
    private static boolean rebooked(CustomerFacts facts, Instant now) {
        var known = facts.customer().facts();
        var passed = Stream.concat(
                        known.lastBooked().stream(),
                        known.upcoming().stream()
                                .filter(each -> !each.at().isAfter(now))
                                .map(each -> Oslo.day(each.at())))
                .max(Comparator.naturalOrder());
        var toCome =
                known.upcoming().stream().filter(each -> each.at().isAfter(now)).map(each -> Oslo.day(each.at()));
        var days = Stream.of(known.lastVisit().stream(), passed.stream(), toCome)
                .flatMap(each -> each)
                .toList();
        return facts.number()
                .lastSmsAt()
                .map(Oslo::day)
                .filter(sms -> days.stream().anyMatch(day -> isSoonAfter(sms, day)))
                .isPresent();
    }

    private static boolean isSoonAfter(LocalDate sms, LocalDate day) {
        return !day.isBefore(sms) && !day.isAfter(sms.plusDays(REBOOKED_WITHIN_DAYS));
    }

    /** Since she last came, or was booked and so most likely came. */
    private static Optional<Operand> overdueDays(Customer.Facts known, Instant now) {
        var today = Oslo.day(now).toEpochDay();
        return known.lastSeen(now)
                .flatMap(seen -> known.gapDays().map(gap -> new Operand.Whole(today - seen.toEpochDay() - gap)));
    }

    private static List<Operand> one(Optional<? extends Operand> value) {
        return value.<List<Operand>>map(List::of).orElse(List.of());
    }

    private static List<Operand> texts(Collection<String> labels) {
        return labels.stream().<Operand>map(Operand.Text::new).toList();
    }
}
