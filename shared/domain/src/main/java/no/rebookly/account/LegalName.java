package no.rebookly.account;

/** A person's legal name (P1); never told by {@code toString}. */
public record LegalName(String first, String last) {
    public static final int MOST = 100;

    public LegalName {
        if (isUnfit(first) || isUnfit(last)) {
            throw new IllegalArgumentException("not a legal name");
        }
    }

    private static boolean isUnfit(String name) {
        return name.isBlank() || name.codePointCount(0, name.length()) > MOST;
    }

    @Override
    public String toString() {
        return "LegalName[…]";
    }
}
