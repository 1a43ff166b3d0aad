package no.rebookly.account;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;

/**
 * A person who signs in.
 *
 * @param phone for SMS to the owner herself (P1)
 * @param language of mails and alerts
 * @param agreementVersion the data-processing agreement that was accepted at sign-up
 * @param version counts the changes; 1 for a new account
 */
public record Account(
        AccountId id,
        EmailAddress email,
        LegalName name,
        Optional<OwnPhone> phone,
        Language language,
        String agreementVersion,
        Instant agreedAt,
        Instant createdAt,
        long version) {
    /** A number that is not the one she had has to be confirmed anew. */
    public Account with(LegalName newName, Optional<PhoneNumber> newPhone, Language newLanguage) {
        var said = newPhone.map(
                number -> phone.filter(had -> had.number().equals(number)).orElseGet(() -> OwnPhone.said(number)));
        return new Account(id, email, newName, said, newLanguage, agreementVersion, agreedAt, createdAt, version);
    }

    public Account withPhone(OwnPhone other) {
        return new Account(
                id, email, name, Optional.of(other), language, agreementVersion, agreedAt, createdAt, version);
    }

    /** The number that an SMS may be sent to. */
    public Optional<PhoneNumber> confirmedPhone() {
        return phone.filter(OwnPhone::confirmed).map(OwnPhone::number);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
