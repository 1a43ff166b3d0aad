package no.rebookly.aws.phone;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.phone.PhoneRefusal;

/**
 * What people and spreadsheets put around the digits of a number, taken away again. The national digits that are left are
 * always digits that were written, in their order: nothing is guessed, for a wrong digit is an SMS to a stranger.
 */
sealed interface WrittenNumber {
    /** The digits after +47, of any length. */
    record National(String digits) implements WrittenNumber {}

    record Unclear(PhoneRefusal refusal) implements WrittenNumber {}

    /** Invisible marks that phones' address books copy along: directions, zero widths, byte order marks. */
    Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");

    /** A spreadsheet's sign that what follows is text. */
    Pattern APOSTROPHES = Pattern.compile("^['’`´]+ ?");

    Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    Pattern LABEL = Pattern.compile(
            "^(?:(?:mobil(?:telefon|e)?|mob|telefon|tlf|tel|phone|cell|nummer|nr|sms|[mtp])(?![\\p{L}])[ .:]*)+",
            CASE_INSENSITIVE | UNICODE_CASE);
    Pattern LABEL_BEHIND = Pattern.compile(
            " ?\\(?(?:mobile?|mob|privat|jobb|arbeid|hjemme?|work|home|cell)\\)?$", CASE_INSENSITIVE | UNICODE_CASE);
    /** A whole number that passed through a spreadsheet or a program as a float. */
    Pattern FLOAT = Pattern.compile("(\\+?[0-9]{7,12})[.,]0{1,2}");

    Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:[.,]([0-9]+))?[eE](\\+?)([0-9]{1,2})");
    Pattern EXTENSION = Pattern.compile(
            "[0-9)] ?(?:;? ?ext(?:ension)?|x|#|linje|int(?:ern)?|internnummer|innvalg|;ext)[.:= ]*[0-9]{1,6}$",
            CASE_INSENSITIVE | UNICODE_CASE);
    Pattern BETWEEN_NUMBERS = Pattern.compile("[/,;|&]|(?<=[0-9 ])(?=\\+)|(?: (?:eller|og|or|and) )");
    Pattern GROUPED = Pattern.compile("\\(?\\+?[0-9 .()\\-\\p{Pd}\u2212]*");

    static WrittenNumber read(String raw) {
        var plain = plainDigits(raw);
        if (!plain.isEmpty()) {
            return withoutCountry(plain, raw.charAt(0) == '+');
        }
        var text = BLANK.matcher(INVISIBLE.matcher(raw).replaceAll(""))
                .replaceAll(" ")
                .strip();
        text = APOSTROPHES.matcher(text).replaceFirst("");
        text = LABEL.matcher(text).replaceFirst("");
        text = LABEL_BEHIND.matcher(text).replaceFirst("");
        if (text.isEmpty()) {
            return new Unclear(PhoneRefusal.EMPTY);
        }
        var scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            return scientific(
                    text,
                    Optional.ofNullable(scientific.group(2)).orElse(""),
                    !scientific.group(3).isEmpty());
        }
        var whole = FLOAT.matcher(text);
        return grouped(whole.matches() ? whole.group(1) : text);
    }

    /** Of digits and spaces alone, perhaps after a plus, as nearly all numbers are written; else empty. */
    private static String plainDigits(String raw) {
        var digits = new StringBuilder(raw.length());
        for (var i = 0; i < raw.length(); i++) {
            var sign = raw.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits.append(sign);
            } else if (sign != ' ' && !(sign == '+' && i == 0)) {
                return "";
            }
        }
        return digits.toString();
    }

    /** {@code 9.38369E7} is how programs write the whole number; {@code 9,38E+07} is how a spreadsheet shows what fits. */
    private static WrittenNumber scientific(String text, String fraction, boolean shown) {
        var value = new BigDecimal(text.replace(',', '.'));
        var exponent = value.precision() - value.scale() - 1;
        if (fraction.length() > exponent || exponent > 12 || (shown && fraction.length() < exponent)) {
            return new Unclear(PhoneRefusal.ROUNDED);
        }
        return grouped(value.toBigInteger().toString());
    }

    private static WrittenNumber grouped(String text) {
        if (text.codePoints().anyMatch(c -> Character.isDigit(c) && c > '9')) {
            return new Unclear(PhoneRefusal.NOT_DIGITS);
        }
        if (EXTENSION.matcher(text).find()) {
            return new Unclear(PhoneRefusal.EXTENSION);
        }
        var numbers = BETWEEN_NUMBERS
                .splitAsStream(text)
                .filter(part -> digits(part).length() >= 7)
                .count();
        if (numbers > 1) {
            return new Unclear(PhoneRefusal.SEVERAL_NUMBERS);
        }
        if (!GROUPED.matcher(text).matches() || digits(text).isEmpty()) {
            return new Unclear(PhoneRefusal.NOT_A_NUMBER);
        }
        return withoutCountry(digits(text), text.contains("+"));
    }

    private static WrittenNumber withoutCountry(String digits, boolean plus) {
        if (digits.startsWith("00")) {
            return international(digits.substring(2));
        }
        if (plus) {
            return international(digits);
        }
        // Ten digits have no other Norwegian reading; eight that begin with 47 are a number of their own.
        return new National(digits.length() == 10 && digits.startsWith("47") ? digits.substring(2) : digits);
    }

    private static WrittenNumber international(String digits) {
        if (!digits.startsWith("47")) {
            return new Unclear(digits.length() < 5 ? PhoneRefusal.TOO_SHORT : PhoneRefusal.FOREIGN);
        }
        var national = digits.substring(2);
        // +47 (0) 938 36 900: a habit from countries with a trunk zero, which Norway never had.
        return new National(national.length() == 9 && national.startsWith("0") ? national.substring(1) : national);
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
