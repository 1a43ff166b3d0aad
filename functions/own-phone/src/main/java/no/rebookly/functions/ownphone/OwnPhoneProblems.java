package no.rebookly.functions.ownphone;

import java.time.Duration;
import java.time.Instant;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.Problems;
import no.rebookly.message.MessageState;
import no.rebookly.ownphone.NotSent;
import no.rebookly.sending.Reconsider;

/** What an SMS to the owner's own phone can come to besides the problems of every function. */
final class OwnPhoneProblems {
    static final Problem WRONG_CODE = Problems.of(
            422,
            "wrong-phone-code",
            "Koden stemmer ikke",
            "The code is not right",
            "Koden er feil, for gammel eller prøvd for mange ganger. Se etter den siste SMS-en, eller be om en ny kode.",
            "The code is wrong, too old or was tried too often. Look for the latest SMS, or ask for a new code.");

    static final Problem NOT_CONFIRMED = Problems.of(
            409,
            "phone-not-confirmed",
            "Mobilnummeret ditt er ikke bekreftet",
            "Your mobile number is not confirmed",
            "En prøve går til ditt eget mobilnummer, og det er ikke bekreftet ennå. Ingenting ble sendt. Bekreft nummeret under kontoen din, og prøv igjen.",
            "A test goes to your own mobile number, and that is not confirmed yet. Nothing was sent. Confirm the number in your account, and try again.");

    static final Problem TOO_MANY_CODES = Problems.of(
            429,
            "too-many-codes",
            "For mange koder i dag",
            "Too many codes today",
            "Det er sendt så mange koder som går an på en dag. Ingen ny ble sendt. Bruk den siste, eller prøv igjen i morgen.",
            "As many codes were sent as a day allows. No new one was sent. Use the latest one, or try again tomorrow.");

    static final Problem TOO_MANY_TESTS = Problems.of(
            429,
            "too-many-tests",
            "For mange prøver i dag",
            "Too many tests today",
            "Studioet kan sende ti prøver om dagen, og det er gjort. Ingenting ble sendt. Prøv igjen i morgen.",
            "A studio can send ten tests a day, and that is done. Nothing was sent. Try again tomorrow.");

    static final Problem SPEND_LIMIT = Problems.of(
            429,
            "spend-limit-reached",
            "Beløpsgrensen er nådd",
            "The spending limit is reached",
            "Prøven koster mer enn det som er igjen av salongens beløpsgrense for dagen. Ingenting ble sendt. Hev grensen, eller prøv igjen i morgen.",
            "The test costs more than is left of the studio's spending limit for the day. Nothing was sent. Raise the limit, or try again tomorrow.");

    static final Problem NO_CREDIT = Problems.of(
            409,
            "no-credit",
            "Ikke nok SMS igjen",
            "Not enough SMS left",
            "Det er ikke nok SMS igjen på kontoen. Ingenting ble sendt. Fyll på, og prøv igjen.",
            "There are not enough SMS left on the account. Nothing was sent. Add more, and try again.");

    static final Problem STOPPED = Problems.of(
            503,
            "sending-stopped",
            "Sendingen er stoppet",
            "Sending is stopped",
            "Rebookly har stoppet sendingen for en stund. Ingenting ble sendt. Prøv igjen senere.",
            "Rebookly has stopped sending for a while. Nothing was sent. Try again later.");

    static final Problem THROTTLED = Problems.of(
            503,
            "sms-throttled",
            "SMS-leverandøren er opptatt",
            "The SMS provider is busy",
            "SMS-leverandøren ba oss vente. Ingenting ble sendt. Prøv igjen om et halvt minutt.",
            "The SMS provider asked us to wait. Nothing was sent. Try again in half a minute.");

    static final Problem REFUSED = Problems.of(
            422,
            "sms-refused",
            "SMS-en ble ikke tatt imot",
            "The SMS was not accepted",
            "SMS-leverandøren tok ikke imot SMS-en til dette nummeret. Ingenting ble sendt. Se over nummeret.",
            "The SMS provider did not accept the SMS to this number. Nothing was sent. Check the number.");

    private static final Duration UNTIL_NOT_BUSY = Duration.ofSeconds(30);

    private OwnPhoneProblems() {}

    /** @param tooMany of what there were too many */
    static Problem of(NotSent why, Problem tooMany, Instant now) {
        return switch (why) {
            case NotSent.TooMany(var until) -> tooMany.worthTryingAfter(Duration.between(now, until));
            case NotSent.SpendLimit(var until) -> SPEND_LIMIT.worthTryingAfter(Duration.between(now, until));
            case NotSent.NoCredit() -> NO_CREDIT;
            case NotSent.Stopped() -> STOPPED.worthTryingAfter(Reconsider.STOPPED_FOR);
            case NotSent.Throttled() -> THROTTLED.worthTryingAfter(UNTIL_NOT_BUSY);
            case NotSent.Refused() -> REFUSED;
        };
    }

    /** In the words of messages: the provider took it, or its answer was lost and nobody knows. */
    static String state(boolean known) {
        return (known ? MessageState.SENT : MessageState.UNKNOWN).name();
    }
}
