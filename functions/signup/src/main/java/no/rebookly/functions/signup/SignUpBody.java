package no.rebookly.functions.signup;

import java.util.Optional;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.LegalName;
import no.rebookly.account.Password;
import no.rebookly.account.PasswordPolicy;
import no.rebookly.account.SignUpForm;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Request;
import no.rebookly.language.Words;
import no.rebookly.phone.PhoneReader;

/** Reads the body of a sign-up. */
final class SignUpBody {
    private static final int MOST_STUDIO_NAME = 100;

    private SignUpBody() {}

    static SignUpForm read(Request request, PhoneReader phones) {
        var body = request.json();
        var email = email(body);
        var password = password(body);
        var first = body.requiredText("legalFirstName", LegalName.MOST);
        var last = body.requiredText("legalLastName", LegalName.MOST);
        var studioName = body.requiredText("studioName", MOST_STUDIO_NAME);
        var phone = body.phone("phone", phones);
        var agreementVersion = body.requiredText("agreementVersion", 40);
        var language = body.language("language").orElseGet(request::language);
        body.done();
        return new SignUpForm(
                email.orElseThrow(),
                password,
                new LegalName(first.strip(), last.strip()),
                studioName.strip(),
                phone,
                agreementVersion,
                language);
    }

    private static Optional<EmailAddress> email(JsonBody body) {
        var text = body.requiredText("email", 254);
        var email = EmailAddress.parse(text);
        if (!text.isEmpty() && email.isEmpty()) {
            body.error("email", new Words("Er ikke en e-postadresse.", "Is not an e-mail address."));
        }
        return email;
    }

    /** Passkeys may come one day, for which the field is optional in the API; until then it is asked for in words. */
    private static Password password(JsonBody body) {
        var text = body.text("password", PasswordPolicy.MOST);
        if (!body.has("password") || body.empties("password")) {
            body.error(
                    "password",
                    new Words("Velg et passord på minst 12 tegn.", "Choose a password of at least 12 characters."));
        }
        return new Password(text.orElse(""));
    }
}
