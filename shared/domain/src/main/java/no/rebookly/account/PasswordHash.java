package no.rebookly.account;

/** A password's salted, slow hash with its parameters, in the form of a PHC string. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
