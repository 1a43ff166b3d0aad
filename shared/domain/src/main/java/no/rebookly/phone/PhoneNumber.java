package no.rebookly.phone;

import java.util.regex.Pattern;

/**
 * A Norwegian phone number in the form of E.164: {@code +47} and eight digits. That it is a mobile which can take an SMS is
 * what {@link PhoneReader} promises; the constructor only keeps out other forms.
 */
public record PhoneNumber(String e164) {
    private static final Pattern FORM = Pattern.compile("\\+47[0-9]{8}");

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not +47 and eight digits");
        }
    }

    /** For lists: enough to recognise a number one knows, too little to call it, as in {@code +47 938 ** *00}. */
    public String masked() {
        return "+47 " + e164.substring(3, 6) + " ** *" + e164.substring(9);
    }

    /** Says nothing of the number, so that no log or exception can. */
    @Override
    public String toString() {
        return "+47 ********";
    }
}
