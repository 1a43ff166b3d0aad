package no.rebookly.account;

/** Hashes passwords slowly, so that a stolen table of hashes tells nobody's password. */
public interface PasswordHasher {
    /** With a salt of its own: the same password twice gives two hashes. */
    PasswordHash hash(Password password);

    /** Compares in a time that does not depend on where they differ. It costs what {@link #hash} costs. */
    boolean matches(Password password, PasswordHash hash);

    /** Whether the hash was made by other parameters than today's, so that the next sign-in should make it anew. */
    boolean outdated(PasswordHash hash);
}
