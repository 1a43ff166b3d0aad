package no.rebookly.filter;

import java.time.Instant;
import java.util.List;
import no.rebookly.time.Oslo;

/** Which customers are meant. Made by {@link FilterReader}, which lets no condition through that makes no sense. */
public sealed interface Filter {
    /** How far filters nest; a lone condition is one deep. */
    int DEEPEST = 10;

    int MOST_CONDITIONS = 100;

    /** @param now the moment that "days ago" and "to come" are seen from */
    boolean matches(CustomerFacts facts, Instant now);

    /** Whether it asks anything of customers' numbers; where it does not they need not be read. */
    default boolean asksNumbers() {
        return switch (this) {
            case All(var filters) -> filters.stream().anyMatch(Filter::asksNumbers);
            case Any(var filters) -> filters.stream().anyMatch(Filter::asksNumbers);
            case Not(var filter) -> filter.asksNumbers();
            case Condition condition -> condition.field().asksNumber();
        };
    }

    /** Matches everybody when it is empty. */
    record All(List<Filter> filters) implements Filter {
        public All {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(CustomerFacts facts, Instant now) {
            return filters.stream().allMatch(filter -> filter.matches(facts, now));
        }
    }

    /** Matches nobody when it is empty. */
    record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(CustomerFacts facts, Instant now) {
            return filters.stream().anyMatch(filter -> filter.matches(facts, now));
        }
    }

    record Not(Filter filter) implements Filter {
        @Override
        public boolean matches(CustomerFacts facts, Instant now) {
            return !filter.matches(facts, now);
        }
    }

    record Condition(Field field, Operator operator, Operand value) implements Filter {
        @Override
        public boolean matches(CustomerFacts facts, Instant now) {
            var has = field.of(facts, now);
            return switch (operator) {
                case EQ -> has.stream().anyMatch(each -> Operand.compare(each, value) == 0);
                case NE -> has.stream().noneMatch(each -> Operand.compare(each, value) == 0);
                case LT -> has.stream().anyMatch(each -> Operand.compare(each, value) < 0);
                case LE -> has.stream().anyMatch(each -> Operand.compare(each, value) <= 0);
                case GT -> has.stream().anyMatch(each -> Operand.compare(each, value) > 0);
                case GE -> has.stream().anyMatch(each -> Operand.compare(each, value) >= 0);
                case IN -> has.stream().anyMatch(this::isOneOf);
                case EXISTS -> value.equals(new Operand.Flag(!has.isEmpty()));
                case OLDER_THAN_DAYS -> has.stream().anyMatch(each -> daysAgo(each, now) > days());
                case WITHIN_DAYS -> has.stream().anyMatch(each -> Math.abs(daysAgo(each, now)) <= days());
            };
        }

        private boolean isOneOf(Operand each) {
            return value instanceof Operand.Many(var choices)
                    && choices.stream().anyMatch(choice -> Operand.compare(each, choice) == 0);
        }

        private long days() {
            if (value instanceof Operand.Whole days) {
                return days.value();
            }
            throw new IllegalStateException("days are a number");
        }

        private static long daysAgo(Operand value, Instant now) {
            var day =
                    switch (value) {
                        case Operand.Day(var some) -> some;
                        case Operand.Moment(var moment) -> Oslo.day(moment);
                        default -> throw new IllegalStateException("only days and moments lie in the past");
                    };
            return Oslo.day(now).toEpochDay() - day.toEpochDay();
        }
    }
}
