package no.rebookly.ownphone;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.account.Account;
import no.rebookly.language.Words;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.ownphone.OwnSmsCounts.Counted;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.StudioId;

/**
 * Sends a code to the number that somebody says is hers. It comes from Rebookly: a studio's own name says nothing of who asks,
 * and may not be approved yet.
 */
public final class SendPhoneCode {
    /** What a phone shows as the sender of a code. */
    public static final SenderName SENDER = new SenderName("Rebookly");

    private static final Words TEXT = new Words(
            "%s er koden din for å bekrefte mobilnummeret hos Rebookly. Den virker i 10 minutter. Har du ikke bedt om den, kan du se bort fra den.",
            "%s is your code to confirm your mobile number with Rebookly. It works for 10 minutes. If you did not ask for it, ignore it.");

    private final PendingPhones pendingPhones;
    private final SendOwnSms sendOwnSms;
    private final SecureRandom random;

    public SendPhoneCode(PendingPhones pendingPhones, SendOwnSms sendOwnSms, SecureRandom random) {
        this.pendingPhones = pendingPhones;
        this.sendOwnSms = sendOwnSms;
        this.random = random;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param known false where the provider's answer was lost: the code may come or not */
        record Sent(Instant validUntil, boolean known) implements Outcome {}

        record Kept(NotSent why) implements Outcome {}
    }

    /** Tried again after a death it sends nothing more: the code that waits was written before the provider was asked. */
    public Outcome send(Account account, StudioId studio, PhoneNumber number, OwnSmsId id) {
        var code = PhoneCode.random(random);
        var sms = new OutgoingSms(
                Optional.empty(),
                id.value(),
                number,
                SENDER.value(),
                TEXT.in(account.language()).formatted(code.value()),
                MessageKind.SERVICE);
        var counted = List.<Counted>of(new Counted.CodesOf(account.id()), new Counted.CodesTo(number));
        var outcome = sendOwnSms.send(studio, counted, sms, now -> {
            pendingPhones.put(new PendingPhone(account.id(), number, code, now));
            return Optional.empty();
        });
        return switch (outcome) {
            case SendOwnSms.Outcome.Out(var at, var known) -> new Outcome.Sent(at.plus(PendingPhone.LIFE), known);
            case SendOwnSms.Outcome.Kept(var why) -> new Outcome.Kept(why);
        };
    }
}
