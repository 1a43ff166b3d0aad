package no.rebookly.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rebookly.text.TextResource;

/**
 * Those who fetch links and say so in their agent: a kept list, {@code agents.txt} beside this class, each entry with who it is,
 * where that is known from and when it was seen there. Plain comparisons of text: nothing in an agent can make them slow. Plain
 * loops too: what streams and patterns need would be the better part of a cold start.
 */
final class KnownAgents {
    private final Parts previews = new Parts();
    private final Parts scanners = new Parts();
    private final Parts telephones = new Parts();
    private final Set<String> ofBrowsers = new HashSet<>();

    KnownAgents() {
        for (var entry : entries()) {
            if (entry.place() == Place.NAME) {
                ofBrowsers.add(entry.text());
            } else {
                parts(entry.visitor()).add(entry);
            }
        }
    }

    static List<Entry> entries() {
        var text = TextResource.read(KnownAgents.class, "agents.txt");
        var entries = new ArrayList<Entry>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start);
            if (end > start && text.charAt(start) != '#') {
                entries.add(Entry.parse(text.substring(start, end)));
            }
            start = end + 1;
        }
        return entries;
    }

    private Parts parts(Visitor visitor) {
        return switch (visitor) {
            case PREVIEW -> previews;
            case SCANNER -> scanners;
            case PERSON -> telephones;
            case UNKNOWN -> throw new IllegalStateException("nobody is known to be unknown");
        };
    }

    /** @param agent in small letters */
    Optional<Visitor> named(String agent) {
        if (previews.areIn(agent, telephones)) {
            return Optional.of(Visitor.PREVIEW);
        }
        return scanners.areIn(agent, telephones) ? Optional.of(Visitor.SCANNER) : Optional.empty();
    }

    /** Whether all products that it names, outside of brackets, belong to browsers of computers. */
    boolean namesOnlyBrowsers(String agent) {
        var depth = 0;
        var start = 0;
        for (var end = 0; end <= agent.length(); end++) {
            var letter = end == agent.length() ? ' ' : agent.charAt(end);
            if (letter == ' ' || letter == '(' || letter == ')') {
                if (depth == 0 && end > start && !ofBrowsers.contains(name(agent.substring(start, end)))) {
                    return false;
                }
                start = end + 1;
            }
            depth = Math.max(0, depth + (letter == '(' ? 1 : letter == ')' ? -1 : 0));
        }
        return true;
    }

    /** "chrome" of "chrome/142.0.0.0". */
    private static String name(String product) {
        var slash = product.indexOf('/');
        return slash < 0 ? product : product.substring(0, slash);
    }

    /**
     * A line of the list.
     *
     * @param text what an agent must have in it, in small letters
     * @param who whose agent it is
     * @param source where that is known from
     * @param seen when it stood there, as a day
     */
    record Entry(Visitor visitor, Place place, String text, String who, String source, String seen) {
        private static final String BAR = " | ";

        static Entry parse(String line) {
            var fields = new ArrayList<String>();
            var start = 0;
            for (var end = line.indexOf(BAR); end >= 0; end = line.indexOf(BAR, start)) {
                fields.add(line.substring(start, end));
                start = end + BAR.length();
            }
            var written = fields.get(1);
            var place = Place.of(written.charAt(0));
            return new Entry(
                    Visitor.valueOf(fields.get(0)),
                    place,
                    place == Place.ANYWHERE ? written : written.substring(1),
                    fields.get(2),
                    fields.get(3),
                    line.substring(start));
        }
    }

    enum Place {
        ANYWHERE,
        BEGINNING,
        END_OF_A_WORD,
        NAME;

        static Place of(char mark) {
            return switch (mark) {
                case '^' -> BEGINNING;
                case '*' -> END_OF_A_WORD;
                case '=' -> NAME;
                default -> ANYWHERE;
            };
        }
    }

    /** What names one class, by where it has to be. */
    private static final class Parts {
        private final List<String> anywhere = new ArrayList<>();
        private final List<String> beginnings = new ArrayList<>();
        private final List<String> endsOfWords = new ArrayList<>();

        void add(Entry entry) {
            switch (entry.place()) {
                case ANYWHERE -> anywhere.add(entry.text());
                case BEGINNING -> beginnings.add(entry.text());
                case END_OF_A_WORD -> endsOfWords.add(entry.text());
                case NAME -> throw new IllegalStateException("names are looked up");
            }
        }

        boolean areIn(String agent, Parts telephones) {
            for (var part : beginnings) {
                if (agent.startsWith(part)) {
                    return true;
                }
            }
            for (var part : anywhere) {
                if (agent.contains(part)) {
                    return true;
                }
            }
            return endAWord(agent, telephones);
        }

        /** A word is a run of letters; one that names a telephone is none: a Cubot is no bot. */
        private boolean endAWord(String agent, Parts telephones) {
            var start = 0;
            for (var end = 0; end <= agent.length(); end++) {
                if (end == agent.length() || agent.charAt(end) < 'a' || agent.charAt(end) > 'z') {
                    if (end(agent, start, end) && !telephones.end(agent, start, end)) {
                        return true;
                    }
                    start = end + 1;
                }
            }
            return false;
        }

        private boolean end(String agent, int start, int end) {
            for (var part : endsOfWords) {
                if (end - part.length() >= start && agent.startsWith(part, end - part.length())) {
                    return true;
                }
            }
            return false;
        }
    }
}
