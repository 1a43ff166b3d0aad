package no.rebookly.testing.message;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/** Messages as tests need them: marketing, planned at noon, told apart by a number. */
public final class MessageFixtures {
    public static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    public static final Source CAMPAIGN = new Source("cmp_00000000000000000001");
    public static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private MessageFixtures() {}

    public static CustomerId customer(int number) {
        return new CustomerId(String.format("cus_%020d", number));
    }

    public static Code code(int number) {
        return new Code(String.format("code%06d", number));
    }

    /** A key of the right form, one for each number. */
    public static NumberKey numberKey(int number) {
        return new NumberKey(String.format("%043d", number));
    }

    public static Message.Plan aPlan(int number) {
        return new Message.Plan(
                STUDIO,
                CAMPAIGN,
                code(number),
                customer(number),
                new PhoneNumber(String.format("+4790%06d", number)),
                numberKey(number),
                MessageKind.MARKETING,
                "Hei! Tid for en ny time? Stopp: https://l.example/" + code(number) + "/s",
                "Salong",
                1,
                new Money(60),
                0,
                Optional.empty());
    }

    /** Due five minutes later, should its place in the queue be lost. */
    public static Message aQueuedMessage(int number) {
        return Message.planned(aPlan(number), MessageState.QUEUED, Optional.empty(), NOON)
                .change()
                .dueAt(Optional.of(NOON.plusSeconds(300)))
                .done();
    }
}
