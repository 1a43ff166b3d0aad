package no.rebookly.aws.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers of a workbook as people would have written them: 93836900 and not 9.38369E7, 1149.90 and not 1149.9000000000001. */
final class CellNumber {
    private static final String SIGNS = "0123456789+-.eE";
    private static final int LONGEST = 40;

    /** The numbers that a double has exactly; Excel shows no more digits. */
    private static final double LARGEST = 1e15;
    /** 31 December 9999, the last day that Excel knows. */
    private static final double LAST_DAY = 2_958_466;

    private static final double MINUTES = 24 * 60;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private CellNumber() {}

    static String number(String written) {
        var value = isWhole(written) ? OptionalDouble.empty() : value(written);
        if (value.isEmpty() || Math.abs(value.getAsDouble()) >= LARGEST) {
            return written;
        }
        var rounded = BigDecimal.valueOf(value.getAsDouble())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** As nearly all numbers are written. */
    private static boolean isWhole(String written) {
        for (var i = 0; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return !written.startsWith("0");
    }

    private static OptionalDouble value(String written) {
        if (written.length() > LONGEST || !written.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(written));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /**
     * A day as ISO 8601 writes it, with the time where there is one.
     *
     * @param from1904 whether days are counted from 1 January 1904, as old Macs did. Otherwise 1 is 1 January 1900, and 60 is 29
     *     February of that year, a day that only spreadsheets have.
     */
    static String day(String written, boolean from1904) {
        var number = value(written);
        if (number.isEmpty() || number.getAsDouble() < 0 || number.getAsDouble() >= LAST_DAY) {
            return number(written);
        }
        var value = number.getAsDouble();
        var minutes = Math.round((value - Math.floor(value)) * MINUTES);
        var days = (long) Math.floor(value) + minutes / (long) MINUTES;
        var time = LocalTime.MIDNIGHT.plusMinutes(minutes);
        if (days == 0) {
            return TIME.format(time);
        }
        var day = from1904 ? EPOCH_1904.plusDays(days) : EPOCH_1900.plusDays(days < 60 ? days + 1 : days);
        return time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + " " + TIME.format(time);
    }

    /** ISO 8601, as some programs write days instead of numbers. */
    static String isoDay(String written) {
        return written.replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", "");
    }
}
