package no.rebookly.aws.dynamodb;

import java.util.List;
import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.sending.Reason;
import no.rebookly.studio.StudioId;

/** A message as it is stored: text and number encrypted and written once, everything else changed around them. */
final class MessageItem {
    static final String STATE = "state";
    static final String UNTIL = "until";
    /** What {@link no.rebookly.message.Messages#change} writes; an absent one is removed. */
    static final List<String> CHANGING = List.of(
            STATE,
            "reason",
            UNTIL,
            "attempt",
            "leaseUntil",
            "throttles",
            "resends",
            "sentAt",
            "settledAt",
            "parts",
            "price",
            Keys.DUE_PK,
            Keys.DUE_SK,
            Keys.VERSION);

    static final String TEXT = "text";
    static final String TO = "to";

    private MessageItem() {}

    static Attributes of(Message message, FieldCipher cipher) {
        var item = changing(message, 1);
        var pk = item.text(Keys.PK);
        var sk = item.text(Keys.SK);
        return item.text("studio", message.studio().value())
                .text("source", message.source().value())
                .text("code", message.code().value())
                .text("customer", message.customer().value())
                .text("number", message.number().value())
                .text("kind", message.kind().name())
                .text("senderName", message.senderName())
                .instant("plannedAt", message.plannedAt())
                .number("visits", message.visitsWhenPlanned())
                .text("occasion", message.occasion())
                .bytes(TO, cipher.encrypt(pk, sk, TO, message.to().orElseThrow().e164()))
                .bytes(TEXT, cipher.encrypt(pk, sk, TEXT, message.text()))
                .listed(Keys.allMessagesOf(message.studio()), Keys.planned(message.plannedAt(), message.code()));
    }

    /** The key and all that changes. */
    static Attributes changing(Message message, long version) {
        return key(message.ref())
                .text(STATE, message.state().name())
                .text("reason", message.reason().map(Reason::name))
                .instant("until", message.until())
                .text("attempt", message.attempt().map(Attempt::id))
                .instant("leaseUntil", message.attempt().map(Attempt::leaseUntil))
                .number("throttles", message.throttles())
                .number("resends", message.resends() == 0 ? Optional.empty() : Optional.of((long) message.resends()))
                .instant("sentAt", message.sentAt())
                .instant("settledAt", message.settledAt())
                .number("parts", message.parts())
                .number("price", message.price().ore())
                .due(message.dueAt())
                .number(Keys.VERSION, version);
    }

    static Attributes key(MessageRef ref) {
        return Attributes.at(Keys.messagesOf(ref.studio(), ref.source()), Keys.message(ref.code()));
    }

    static Message message(Attributes item, FieldCipher cipher) {
        var pk = item.text(Keys.PK);
        var sk = item.text(Keys.SK);
        return new Message(
                new StudioId(item.text("studio")),
                new Source(item.text("source")),
                new Code(item.text("code")),
                new CustomerId(item.text("customer")),
                item.bytesIfAny(TO).map(to -> new PhoneNumber(cipher.decrypt(pk, sk, TO, to))),
                new NumberKey(item.text("number")),
                MessageKind.valueOf(item.text("kind")),
                item.bytesIfAny(TEXT)
                        .map(text -> cipher.decrypt(pk, sk, TEXT, text))
                        .orElse(""),
                item.text("senderName"),
                (int) item.number("parts"),
                new Money(item.number("price")),
                MessageState.valueOf(item.text(STATE)),
                item.textIfAny("reason").map(Reason::valueOf),
                item.instant("plannedAt"),
                (int) item.number("visits"),
                item.textIfAny("occasion"),
                item.instantIfAny("until"),
                item.dueAt(),
                attempt(item),
                (int) item.number("throttles"),
                (int) item.numberOr("resends", 0),
                item.instantIfAny("sentAt"),
                item.instantIfAny("settledAt"),
                item.number(Keys.VERSION));
    }

    private static Optional<Attempt> attempt(Attributes item) {
        return item.textIfAny("attempt").map(id -> new Attempt(id, item.instant("leaseUntil")));
    }
}
