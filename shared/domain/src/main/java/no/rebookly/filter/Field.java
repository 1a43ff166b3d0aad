package no.rebookly.filter;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    TAG("tag", Kind.LABELS),
    MARKETING("marketing", Kind.STATUS),
    CREATED_AT("createdAt", Kind.MOMENT);

    /** What kind of value a field has, and so what can be asked of it. */
    enum Kind {
        DAY(EnumSet.allOf(Operator.class)),
        MOMENT(EnumSet.allOf(Operator.class)),
        TO_COME(EnumSet.complementOf(EnumSet.of(Operator.OLDER_THAN_DAYS))),
        COUNT(EnumSet.range(Operator.EQ, Operator.IN)),
        AMOUNT(EnumSet.range(Operator.EQ, Operator.IN)),
        LABELS(EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.EXISTS)),
        STATUS(EnumSet.of(Operator.EQ, Operator.NE, Operator.IN));

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
            case TAG -> texts(customer.tags());
            case MARKETING -> List.of(new Operand.Text(facts.marketing().name()));
            case CREATED_AT -> List.of(new Operand.Moment(customer.createdAt()));
        };
    }

    private static List<Operand> one(Optional<? extends Operand> value) {
        return value.<List<Operand>>map(List::of).orElse(List.of());
    }

    private static List<Operand> texts(Collection<String> labels) {
        return labels.stream().<Operand>map(Operand.Text::new).toList();
    }
}
