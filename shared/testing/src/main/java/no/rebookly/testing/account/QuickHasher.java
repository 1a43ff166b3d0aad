package no.rebookly.testing.account;

import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.account.Password;
import no.rebookly.account.PasswordHash;
import no.rebookly.account.PasswordHasher;

/** Takes no time and keeps no secret, but counts its work, so that a test can compare two paths. */
public final class QuickHasher implements PasswordHasher {
    private final AtomicInteger done = new AtomicInteger();

    /** How many times a password was hashed or compared. */
    public int done() {
        return done.get();
    }

    @Override
    public PasswordHash hash(Password password) {
        done.incrementAndGet();
        return new PasswordHash("quick:" + password.value());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        done.incrementAndGet();
        return hash.value().endsWith(":" + password.value());
    }

    @Override
    public boolean outdated(PasswordHash hash) {
        return !hash.value().startsWith("quick:");
    }
}
