package no.rebookly.account;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;

/**
 * A person who signs in.
 *
 * @param phone for alerts by SMS to the owner (P1)
 * @param language of mails and alerts
 * @param agreementVersion the data-processing agreement that was accepted at sign-up
 * @param version counts the changes; 1 for a new account
 */
public record Account(
        AccountId id,
        EmailAddress email,
        LegalName name,
        Optional<PhoneNumber> phone,
        Language language,
        String agreementVersion,
        Instant agreedAt,
        Instant createdAt,
        long version) {
    public Account with(LegalName newName, Optional<PhoneNumber> newPhone, Language newLanguage) {
        return new Account(id, email, newName, newPhone, newLanguage, agreementVersion, agreedAt, createdAt, version);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
