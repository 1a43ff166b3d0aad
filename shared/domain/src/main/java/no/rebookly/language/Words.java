package no.rebookly.language;

/** One sentence that people read, in both languages; it never holds personal data. */
public record Words(String nb, String en) {
    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case EN -> en;
        };
    }
}
