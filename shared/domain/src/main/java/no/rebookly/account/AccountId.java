package no.rebookly.account;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names an account: a person who signs in. */
public record AccountId(String value) {
    public static final String KIND = "acc";

    public AccountId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<AccountId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
