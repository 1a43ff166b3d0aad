package no.rebookly.testing.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.PendingSignUp;
import no.rebookly.account.SignUps;

/** Sign-ups in memory. */
public final class InMemorySignUps implements SignUps {
    private final Map<EmailAddress, PendingSignUp> signUps = new HashMap<>();
    private final Map<EmailAddress, Integer> tries = new HashMap<>();

    @Override
    public synchronized void put(PendingSignUp signUp) {
        signUps.put(signUp.email(), signUp);
        tries.put(signUp.email(), 0);
    }

    @Override
    public synchronized Optional<PendingSignUp> attempt(EmailAddress email, Instant now) {
        var live = Optional.ofNullable(signUps.get(email))
                .filter(signUp -> now.isBefore(signUp.expiresAt()))
                .filter(signUp -> tries.getOrDefault(email, 0) < PendingSignUp.MOST_TRIES);
        live.ifPresent(signUp -> tries.merge(email, 1, Integer::sum));
        return live;
    }

    @Override
    public synchronized void remove(EmailAddress email) {
        signUps.remove(email);
    }
}
