package no.rebookly.text;

import java.text.Normalizer;
import java.util.List;
import no.rebookly.message.MessageKind;

/**
 * A text with merge fields, as an owner writes it: {@code Hei {fornavn|du}!} A field without a value gives its fallback, or
 * nothing; then the space beside it goes too. A marketing text always ends in a way to stop (markedsføringsloven § 15): where
 * the owner wrote none it is added here, so that previews count it. A service text leads nowhere: it has neither a link nor a
 * web address, since a promotion in it would make it marketing.
 */
public final class MessageTemplate {
    static final String STOP_LEAD = " Stopp: ";
    /** Of a scheme, a host of a usual length, the code and the stop link's ending. */
    static final int ROOM_FOR_A_LINK = 40;

    private final MessageKind kind;
    private final String text;
    private final List<Piece> pieces;

    MessageTemplate(MessageKind kind, String text, List<Piece> pieces) {
        this.kind = kind;
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    sealed interface Piece {
        record Literal(String text) implements Piece {}

        record Field(MergeField field, String fallback) implements Piece {}
    }

    public static TemplateReading parse(String raw, MessageKind kind) {
        var text = raw.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        return new TemplateParser(Normalizer.normalize(text, Normalizer.Form.NFC), kind).parse();
    }

    public MessageKind kind() {
        return kind;
    }

    /** As the owner wrote it; parsing it again gives the same template. */
    public String text() {
        return text;
    }

    public boolean uses(MergeField field) {
        return pieces.stream().anyMatch(piece -> piece instanceof Piece.Field(var used, var fallback) && used == field);
    }

    /**
     * The text for one customer; refused when, filled in, it is empty or too long.
     *
     * @throws IllegalArgumentException for a marketing text without a link to stop, which must never be sent
     */
    public SmsTextReading render(MergeValues values) {
        if (kind == MessageKind.MARKETING && values.stopLink().isEmpty()) {
            throw new IllegalArgumentException("marketing without a way to stop");
        }
        var out = new StringBuilder();
        var gap = false;
        for (var piece : pieces) {
            var filled = fill(piece, values);
            if (filled.isEmpty()) {
                gap = true;
            } else {
                out.append(gap ? closeGap(out, filled) : filled);
                gap = false;
            }
        }
        return SmsText.read(out.toString().strip());
    }

    private static String fill(Piece piece, MergeValues values) {
        return switch (piece) {
            case Piece.Literal(var literal) -> literal;
            case Piece.Field(var field, var fallback) -> values.of(field).orElse(fallback);
        };
    }

    /** "Hei {fornavn}, …" without a name is "Hei, …", not "Hei , …"; "{fornavn}, hei" is "hei". */
    private static String closeGap(StringBuilder out, String following) {
        if (out.isEmpty()) {
            return following.replaceFirst("^[ ,.!?:;]+", "");
        }
        if (out.charAt(out.length() - 1) != ' ') {
            return following;
        }
        var joined = following.replaceFirst("^ +", "");
        if (!joined.isEmpty() && ",.!?:;".indexOf(joined.charAt(0)) >= 0) {
            out.setLength(out.length() - 1);
        }
        return joined;
    }

    @Override
    public String toString() {
        return "MessageTemplate[" + kind + ", " + text.length() + " characters]";
    }
}
