package no.rebookly.imports;

import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;
import no.rebookly.phone.PhoneRefusal;

/** A numbering plan in which eight digits from 4 or 9 are a mobile, and eight others a landline. */
final class EightDigits implements PhoneReader {
    @Override
    public PhoneReading read(String raw) {
        var digits = raw.replace(" ", "");
        if (digits.isEmpty()) {
            return new PhoneReading.Refused(PhoneRefusal.EMPTY);
        }
        if (!digits.matches("[0-9]{8}")) {
            return new PhoneReading.Refused(PhoneRefusal.NOT_A_NUMBER);
        }
        return digits.matches("[49].*")
                ? new PhoneReading.Mobile(new PhoneNumber("+47" + digits))
                : new PhoneReading.Refused(PhoneRefusal.LANDLINE);
    }
}
