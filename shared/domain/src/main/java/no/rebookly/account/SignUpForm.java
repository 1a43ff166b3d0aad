package no.rebookly.account;

import java.util.List;
import java.util.Optional;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;

/** What somebody signs up with. */
public record SignUpForm(
        EmailAddress email,
        Password password,
        LegalName name,
        String studioName,
        Optional<PhoneNumber> phone,
        String agreementVersion,
        Language language) {
    /** What a guesser would know. */
    List<String> around() {
        return List.of(email.value().split("@", 2)[0], studioName);
    }

    @Override
    public String toString() {
        return "SignUpForm[…]";
    }
}
