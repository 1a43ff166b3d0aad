package no.rebookly.customer;

/** A customer's full name as it is shown, one line of 1 to {@link #MOST} characters; never told by {@code toString}. */
public record CustomerName(String value) {
    public static final int MOST = 200;

    public CustomerName {
        if (value.isBlank() || value.length() > MOST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name");
        }
    }

    @Override
    public String toString() {
        return "CustomerName[…]";
    }
}
