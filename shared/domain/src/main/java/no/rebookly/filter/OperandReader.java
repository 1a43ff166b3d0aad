package no.rebookly.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.MarketingStatus;
import no.rebookly.language.Words;
import no.rebookly.money.Money;

/** The values of conditions, to and from trees. */
final class OperandReader {
    private static final int MOST_CHOICES = 100;
    private static final int LONGEST_TEXT = 100;
    /** A century. */
    private static final long MOST_DAYS = 36_525;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final long MOST = 100_000_000_00L;

    private static final Words FLAG = new Words("Skal være true eller false.", "Must be true or false.");

    private OperandReader() {}

    /** Empty for what is not a value of the kind that is asked for. */
    static Optional<Operand> read(Field field, Operator operator, Object tree) {
        return switch (operator) {
            case EXISTS -> flag(tree);
            case OLDER_THAN_DAYS, WITHIN_DAYS -> number(tree, 0, MOST_DAYS);
            case IN -> many(field, tree);
            case EQ, NE, LT, LE, GT, GE -> one(field, tree);
        };
    }

    static Words wanted(Field field, Operator operator) {
        return switch (operator) {
            case EXISTS -> FLAG;
            case OLDER_THAN_DAYS, WITHIN_DAYS -> new Words("Skal være et antall dager.", "Must be a number of days.");
            case IN -> {
                var one = wanted(field);
                yield new Words(
                        "Skal være en liste med 1 til 100. Hver: " + one.nb(),
                        "Must be a list of 1 to 100. Each: " + one.en());
            }
            case EQ, NE, LT, LE, GT, GE -> wanted(field);
        };
    }

    static Object tree(Field field, Operator operator, Operand value) {
        return switch (value) {
            case Operand.Flag(var flag) -> flag;
            case Operand.Whole(var number) -> field.kind() == Field.Kind.AMOUNT ? money(number) : number;
            case Operand.Text(var text) -> text;
            case Operand.Day(var day) -> day.toString();
            case Operand.Moment(var moment) -> moment.toString();
            case Operand.Many(var values) ->
                values.stream().map(each -> tree(field, operator, each)).toList();
        };
    }

    private static Map<String, Object> money(long ore) {
        return Map.of("amount", ore, "currency", Money.CURRENCY);
    }

    private static Words wanted(Field field) {
        return switch (field.kind()) {
            case DAY -> new Words("Skal være en dag som 2026-11-22.", "Must be a day like 2026-11-22.");
            case MOMENT, TO_COME ->
                new Words(
                        "Skal være en dag som 2026-11-22 eller et tidspunkt som 2026-11-22T09:30:00Z.",
                        "Must be a day like 2026-11-22 or an instant like 2026-11-22T09:30:00Z.");
            case SIGNED ->
                new Words(
                        "Skal være et heltall, negativt for dager før det er tid.",
                        "Must be a whole number, negative for days before it is time.");
            case COUNT -> new Words("Skal være et heltall fra 0.", "Must be a whole number from 0.");
            case AMOUNT ->
                new Words(
                        "Skal være et beløp som {\"amount\": 49900, \"currency\": \"NOK\"}.",
                        "Must be an amount like {\"amount\": 49900, \"currency\": \"NOK\"}.");
            case LABELS -> new Words("Skal være en tekst på 1 til 100 tegn.", "Must be a text of 1 to 100 characters.");
            case FLAG -> FLAG;
            case STATUS -> {
                var choices = List.of(MarketingStatus.values());
                yield new Words("Skal være en av " + choices + ".", "Must be one of " + choices + ".");
            }
        };
    }

    private static Optional<Operand> many(Field field, Object tree) {
        if (!(tree instanceof List<?> items) || items.isEmpty() || items.size() > MOST_CHOICES) {
            return Optional.empty();
        }
        var values = new ArrayList<Operand>();
        for (var item : items) {
            one(field, item).ifPresent(values::add);
        }
        return values.size() == items.size() ? Optional.of(new Operand.Many(values)) : Optional.empty();
    }

    private static Optional<Operand> one(Field field, Object tree) {
        return switch (field.kind()) {
            case DAY -> text(tree).flatMap(OperandReader::day);
            case MOMENT, TO_COME -> text(tree).flatMap(text -> day(text).or(() -> moment(text)));
            case COUNT -> number(tree, 0, MOST);
            case SIGNED -> number(tree, -MOST_DAYS, MOST_DAYS);
            case AMOUNT -> amount(tree);
            case LABELS -> text(tree).map(Operand.Text::new);
            case FLAG -> flag(tree);
            case STATUS -> text(tree).filter(OperandReader::isStatus).map(Operand.Text::new);
        };
    }

    /** Money, or a bare number of øre. */
    private static Optional<Operand> amount(Object tree) {
        if (tree instanceof Map<?, ?> money) {
            return money.size() == 2
                            && Money.CURRENCY.equals(money.get("currency"))
                            && money.get("amount") instanceof Long ore
                    ? number(ore, 0, MOST)
                    : Optional.empty();
        }
        return number(tree, 0, MOST);
    }

    private static Optional<Operand> number(Object tree, long least, long most) {
        return tree instanceof Long number && number >= least && number <= most
                ? Optional.of(new Operand.Whole(number))
                : Optional.empty();
    }

    private static Optional<Operand> flag(Object tree) {
        return tree instanceof Boolean flag ? Optional.of(new Operand.Flag(flag)) : Optional.empty();
    }

    private static Optional<String> text(Object tree) {
        return tree instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static boolean isStatus(String text) {
        for (var status : MarketingStatus.values()) {
            if (status.name().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Operand> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(OperandReader::isNear)
                    .map(Operand.Day::new);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The year zero is a slip of the pen. */
    private static boolean isNear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static Optional<Operand> moment(String text) {
        try {
            var moment = Instant.parse(text);
            return isNear(moment.atOffset(ZoneOffset.UTC).toLocalDate())
                    ? Optional.of(new Operand.Moment(moment))
                    : Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
