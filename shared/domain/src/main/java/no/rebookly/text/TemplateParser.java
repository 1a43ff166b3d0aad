package no.rebookly.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.text.MessageTemplate.Piece;
import no.rebookly.text.TemplateFault.Kind;

/** One parsing of one template; it goes on after a fault, so that an owner sees all of them at once. */
final class TemplateParser {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern FIELD = Pattern.compile("\\{[^{}]*}");

    private final String text;
    private final MessageKind kind;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<TemplateFault> faults = new ArrayList<>();

    TemplateParser(String text, MessageKind kind) {
        this.text = text;
        this.kind = kind;
    }

    TemplateReading parse() {
        checkCharacters();
        readPieces();
        if (kind == MessageKind.SERVICE) {
            refuseAddresses();
        }
        if (kind == MessageKind.MARKETING && !has(MergeField.STOP)) {
            pieces.add(new Piece.Literal(MessageTemplate.STOP_LEAD));
            pieces.add(new Piece.Field(MergeField.STOP, ""));
        }
        checkRoom();
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(TemplateFault::position));
            return new TemplateReading.Refused(faults);
        }
        return new TemplateReading.Parsed(new MessageTemplate(kind, text, pieces));
    }

    private void checkCharacters() {
        if (text.isBlank()) {
            fault(Kind.EMPTY, 0, SmsTextFault.EMPTY.words());
        }
        SmsText.firstControl(text)
                .ifPresent(at -> fault(Kind.CONTROL_CHARACTER, at, SmsTextFault.CONTROL_CHARACTER.words()));
        if (text.length() > SmsText.LIMIT) {
            fault(Kind.TOO_LONG, SmsText.LIMIT, SmsTextFault.TOO_LONG.words());
        }
    }

    /** What no name can make short enough reaches nobody, and that is better said before than after. */
    private void checkRoom() {
        if (text.length() <= SmsText.LIMIT && least() > SmsText.LIMIT) {
            fault(
                    Kind.TOO_LONG,
                    text.length(),
                    new Words(
                            "Teksten er for lang. Med lenkene kan den ha høyst 1600 tegn, og hver lenke tar opptil "
                                    + MessageTemplate.ROOM_FOR_A_LINK + ".",
                            "The text is too long. With its links it can have at most 1,600 characters, and each link takes up to "
                                    + MessageTemplate.ROOM_FOR_A_LINK + "."));
        }
    }

    /** The length with its links, and with nothing else filled in. */
    private int least() {
        return pieces.stream()
                .mapToInt(piece -> switch (piece) {
                    case Piece.Literal(var literal) -> literal.length();
                    case Piece.Field field -> isLink(field.field()) ? MessageTemplate.ROOM_FOR_A_LINK : 0;
                })
                .sum();
    }

    private static boolean isLink(MergeField field) {
        return field == MergeField.LINK || field == MergeField.STOP;
    }

    private void readPieces() {
        var at = 0;
        while (at < text.length()) {
            var brace = nextBrace(at);
            if (brace > at) {
                pieces.add(new Piece.Literal(text.substring(at, brace)));
            }
            if (brace == text.length()) {
                return;
            }
            at = text.charAt(brace) == '{' ? readField(brace) : unopened(brace);
        }
    }

    /** Reads from an opening brace and gives where to go on. */
    private int readField(int open) {
        var close = nextBrace(open + 1);
        if (close == text.length()) {
            fault(Kind.UNCLOSED_BRACE, open, new Words("Klammen { mangler sin }.", "The brace { has no closing }."));
            return close;
        }
        if (text.charAt(close) == '{') {
            fault(
                    Kind.NESTED_BRACE,
                    close,
                    new Words("Et felt kan ikke stå inne i et annet.", "A field cannot stand inside another."));
            return afterNested(open);
        }
        var inside = text.substring(open + 1, close);
        var bar = inside.indexOf('|');
        var name = bar < 0 ? inside : inside.substring(0, bar);
        var fallback = bar < 0 ? "" : inside.substring(bar + 1);
        MergeField.named(name.strip())
                .ifPresentOrElse(field -> add(field, fallback.strip(), open), () -> unknown(open));
        return close + 1;
    }

    private void add(MergeField field, String fallback, int open) {
        if (field == MergeField.LINK && kind == MessageKind.SERVICE) {
            fault(
                    Kind.LINK_IN_SERVICE,
                    open,
                    new Words(
                            "En påminnelse om time kan ikke ha {lenke}. Det er reklame.",
                            "A reminder of a booked time cannot have {lenke}. That is marketing."));
        }
        pieces.add(new Piece.Field(field, fallback));
    }

    private void unknown(int open) {
        fault(
                Kind.UNKNOWN_FIELD,
                open,
                new Words(
                        "Feltet finnes ikke. Bruk {fornavn}, {navn}, {studio}, {sistebesøk}, {lenke} eller {stopp}.",
                        "There is no such field. Use {fornavn}, {navn}, {studio}, {sistebesøk}, {lenke} or {stopp}."));
    }

    private int unopened(int brace) {
        fault(Kind.UNOPENED_BRACE, brace, new Words("Klammen } mangler sin {.", "The brace } has no opening {."));
        return brace + 1;
    }

    private int afterNested(int open) {
        var depth = 0;
        for (var at = open; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private int nextBrace(int from) {
        for (var at = from; at < text.length(); at++) {
            if (text.charAt(at) == '{' || text.charAt(at) == '}') {
                return at;
            }
        }
        return text.length();
    }

    /** An address can be hidden in a fallback, or made by a field, as in {@code www.{studio}.no}. */
    private void refuseAddresses() {
        if (WebAddress.isIn(with(field -> "x")) || WebAddress.isIn(with(Piece.Field::fallback))) {
            fault(
                    Kind.URL_IN_SERVICE,
                    whereAddress(),
                    new Words(
                            "En påminnelse om time kan ikke ha en nettadresse. Er det ingen adresse, så sett mellomrom etter punktumet.",
                            "A reminder of a booked time cannot have a web address. If it is none, put a space after the full stop."));
        }
    }

    private String with(Function<Piece.Field, String> standIn) {
        var filled = new StringBuilder();
        for (var piece : pieces) {
            filled.append(
                    switch (piece) {
                        case Piece.Literal(var literal) -> literal;
                        case Piece.Field field -> standIn.apply(field);
                    });
        }
        return filled.toString();
    }

    private int whereAddress() {
        return WORD.matcher(text)
                .results()
                .filter(word -> WebAddress.isIn(FIELD.matcher(word.group()).replaceAll("x")))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
    }

    private boolean has(MergeField wanted) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Field(var field, var fallback) && field == wanted);
    }

    private void fault(Kind fault, int position, Words words) {
        faults.add(new TemplateFault(fault, position, words));
    }
}
