package no.rebookly.aws.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Set;
import java.util.regex.Pattern;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;
import no.rebookly.phone.PhoneRefusal;

/**
 * Judges numbers by the Norwegian numbering plan as libphonenumber knows it. A valid number is not enough there (premium
 * numbers, 02800 and Svalbard's landlines are valid): only type MOBILE in Norway or Svalbard (SJ) is taken, and numbers of the
 * mobile series in blocks that it does not know.
 */
public final class LibPhoneNumberReader implements PhoneReader {
    private static final int NORWAY = 47;
    private static final int LENGTH = 8;
    private static final Set<String> REGIONS = Set.of("NO", "SJ");

    /**
     * The series that Nkom has opened for mobiles. Within them operators get new blocks all the time and libphonenumber learns of
     * it later: a customer refused for that is lost, an SMS to a block that nobody has yet merely fails.
     */
    private static final Pattern OPENED_MOBILE_SERIES = Pattern.compile("(4[015-8]|9[0-9])[0-9]{6}");

    private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    @Override
    public PhoneReading read(String raw) {
        return switch (WrittenNumber.read(raw)) {
            case WrittenNumber.National(var digits) -> judge(digits);
            case WrittenNumber.Unclear(var refusal) -> new PhoneReading.Refused(refusal);
        };
    }

    private PhoneReading judge(String digits) {
        if (digits.length() < LENGTH) {
            return new PhoneReading.Refused(isShortNumber(digits) ? PhoneRefusal.SPECIAL : PhoneRefusal.TOO_SHORT);
        }
        if (digits.length() > LENGTH) {
            return new PhoneReading.Refused(tooLong(digits));
        }
        if (digits.startsWith("0")) {
            return new PhoneReading.Refused(PhoneRefusal.NOT_A_NUMBER);
        }
        return switch (plan.getNumberType(number(digits))) {
            case MOBILE ->
                REGIONS.contains(plan.getRegionCodeForNumber(number(digits)))
                        ? new PhoneReading.Mobile(new PhoneNumber("+47" + digits))
                        : new PhoneReading.Refused(PhoneRefusal.FOREIGN);
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> new PhoneReading.Refused(PhoneRefusal.LANDLINE);
            case PREMIUM_RATE, SHARED_COST -> new PhoneReading.Refused(PhoneRefusal.PREMIUM);
            case TOLL_FREE, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL ->
                new PhoneReading.Refused(PhoneRefusal.SPECIAL);
            case UNKNOWN ->
                OPENED_MOBILE_SERIES.matcher(digits).matches()
                        ? new PhoneReading.Mobile(new PhoneNumber("+47" + digits))
                        : new PhoneReading.Refused(PhoneRefusal.NOT_A_NUMBER);
        };
    }

    /** 02800 and its like, and 110, 1881 and other numbers of three and four digits that somebody answers. */
    private boolean isShortNumber(String digits) {
        return (digits.length() == 5 && digits.startsWith("0"))
                || (digits.length() >= 3 && shortNumbers.isValidShortNumberForRegion(number(digits), "NO"));
    }

    private PhoneRefusal tooLong(String digits) {
        // Nkom gives 58 and 59 with twelve digits to machines (alarms, meters): nobody reads an SMS there.
        if (digits.length() == 12 && (digits.startsWith("58") || digits.startsWith("59"))) {
            return PhoneRefusal.SPECIAL;
        }
        if (digits.length() == 2 * LENGTH
                && judge(digits.substring(0, LENGTH)) instanceof PhoneReading.Mobile
                && judge(digits.substring(LENGTH)) instanceof PhoneReading.Mobile) {
            return PhoneRefusal.SEVERAL_NUMBERS;
        }
        return PhoneRefusal.TOO_LONG;
    }

    private static Phonenumber.PhoneNumber number(String digits) {
        return new Phonenumber.PhoneNumber().setCountryCode(NORWAY).setNationalNumber(Long.parseLong(digits));
    }
}
