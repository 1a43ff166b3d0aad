package no.rebookly.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as owners have them: RFC 5321's dot-atom form, at most 254 characters. Kept as written but for case, which
 * no provider tells apart; never told by {@code toString}.
 */
public record EmailAddress(String value) {
    private static final int MOST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,10}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        if (value.length() > MOST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty for what is none; a domain with æ, ø or å becomes its ASCII form. */
    public static Optional<EmailAddress> parse(String text) {
        var stripped = text.strip();
        var at = stripped.lastIndexOf('@');
        if (stripped.length() > MOST || at < 1 || at == stripped.length() - 1) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(stripped.substring(at + 1));
            var address = (stripped.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
            return address.length() <= MOST && FORM.matcher(address).matches()
                    ? Optional.of(new EmailAddress(address))
                    : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
