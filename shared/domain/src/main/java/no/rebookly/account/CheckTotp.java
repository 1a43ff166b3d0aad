package no.rebookly.account;

import java.time.InstantSource;

/** Takes a code of the account's authenticator app, once (RFC 6238, 5.2). */
public final class CheckTotp {
    private final SecondFactors factors;
    private final InstantSource clock;

    public CheckTotp(SecondFactors factors, InstantSource clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** False for a code that is wrong or was used before. */
    public boolean check(AccountId account, String code) {
        var secret = factors.totp(account).secret();
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret.get(), code, clock.instant());
        return step.isPresent() && factors.useStep(account, step.getAsLong());
    }
}
