package no.rebookly.local.demo.oracle;

/** The rules of the salon, in the words of the API. */
public enum RuleName {
    REBOOK("time to rebook"),
    WIN_BACK("win back"),
    APPOINTMENT_REMINDER("reminder");

    private final String words;

    RuleName(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
