package no.rebookly.account;

/** What an e-mail address signs in with. */
public record Credential(AccountId account, PasswordHash hash, long version) {}
