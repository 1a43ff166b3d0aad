package no.rebookly.message;

import java.util.Optional;
import no.rebookly.link.Code;

/** Names a message: {@code msg_} and the code of its link, so that an intent planned twice is one message. */
public record MessageId(Code code) {
    private static final String KIND = "msg_";

    public static Optional<MessageId> parse(String text) {
        return text.startsWith(KIND) ? Code.parse(text.substring(KIND.length())).map(MessageId::new) : Optional.empty();
    }

    public String value() {
        return KIND + code.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
