package no.rebookly.sending;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import no.rebookly.customer.Customer;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.number.RecentSend;
import no.rebookly.studio.Studio;
import no.rebookly.time.Holidays;
import no.rebookly.time.MarketingWindow;
import no.rebookly.time.Oslo;
import no.rebookly.time.ServiceWindow;

/**
 * Whether an SMS goes, waits or stays: the same answer for a preview, at planning and at the moment of sending. The checks
 * stand in the order in which they are told: what stops the studio first, then what stops the number, the customer, and last
 * the hour, which stops nothing for good.
 *
 * <ol>
 *   <li>SENDER_NOT_APPROVED
 *   <li>NO_CREDIT
 *   <li>WRONG_NUMBER
 *   <li>OPTED_OUT: of marketing, or of everything
 *   <li>NUMBER_UNUSABLE
 *   <li>NO_BASIS: marketing only (markedsføringsloven § 15)
 *   <li>APPOINTMENT_SOON: marketing only
 *   <li>ALREADY_VISITED: marketing only, since planning
 *   <li>SAME_NUMBER: one SMS per number and source
 *   <li>FREQUENCY_CAP: marketing only
 *   <li>HOLDOUT: marketing only
 *   <li>QUIET_HOURS, HOLIDAY, CLOSED_DAY: held until the window opens
 * </ol>
 */
public final class SendingPolicy {
    /** One marketing SMS to a number in this time. */
    public static final Duration ONE_IN = Duration.ofDays(14);
    /** At most {@link #MOST} in this time. */
    public static final Duration MOST_IN = Duration.ofDays(90);

    public static final int MOST = 3;

    private final Holidays holidays;
    private final ServiceWindow serviceWindow = new ServiceWindow();

    public SendingPolicy(Holidays holidays) {
        this.holidays = holidays;
    }

    public Decision decide(Circumstances circumstances, Recipient recipient) {
        return obstacle(circumstances, recipient)
                .<Decision>map(Decision.Skip::new)
                .orElseGet(() -> window(circumstances.studio(), circumstances.kind(), circumstances.at()));
    }

    /** Whether a customer belongs to the studio's holdout: for as long as the percentage stands, and for every source alike. */
    public static boolean isHeldOut(Studio studio, Customer customer) {
        if (studio.holdoutPercent() == 0) {
            return false;
        }
        var hash = new CRC32();
        hash.update((studio.id().value() + customer.id().value()).getBytes(StandardCharsets.US_ASCII));
        return hash.getValue() % 100 < studio.holdoutPercent();
    }

    /** The first moment from an instant on at which an SMS of this kind may go, as far as the hour is concerned. */
    public Instant opens(Studio studio, MessageKind kind, Instant from) {
        return window(studio, kind, from) instanceof Decision.Hold hold ? hold.until() : from;
    }

    private static Optional<Reason> obstacle(Circumstances circumstances, Recipient recipient) {
        var number = recipient.number();
        var marketing = circumstances.kind() == MessageKind.MARKETING;
        if (!circumstances.senderApproved()) {
            return Optional.of(Reason.SENDER_NOT_APPROVED);
        }
        if (!circumstances.credit()) {
            return Optional.of(Reason.NO_CREDIT);
        }
        if (number.wrongNumber()) {
            return Optional.of(Reason.WRONG_NUMBER);
        }
        if (marketing ? number.optOut() != OptOut.NONE : number.optOut() == OptOut.ALL) {
            return Optional.of(Reason.OPTED_OUT);
        }
        if (number.isUnusable()) {
            return Optional.of(Reason.NUMBER_UNUSABLE);
        }
        if (marketing) {
            var unwanted = unwanted(circumstances, recipient);
            if (unwanted.isPresent()) {
                return unwanted;
            }
        }
        if (!recipient.chosen() || anotherGotIt(circumstances, recipient)) {
            return Optional.of(Reason.SAME_NUMBER);
        }
        return marketing ? restraint(circumstances, recipient) : Optional.empty();
    }

    /** What makes marketing to this customer wrong. */
    private static Optional<Reason> unwanted(Circumstances circumstances, Recipient recipient) {
        var customer = recipient.customer();
        if (customer.basis().isEmpty()) {
            return Optional.of(Reason.NO_BASIS);
        }
        if (customer.facts().nextAppointment(circumstances.at()).isPresent()) {
            return Optional.of(Reason.APPOINTMENT_SOON);
        }
        return hasVisitedSince(recipient) ? Optional.of(Reason.ALREADY_VISITED) : Optional.empty();
    }

    /** What keeps good marketing rare, and measured. */
    private static Optional<Reason> restraint(Circumstances circumstances, Recipient recipient) {
        if (isCapped(circumstances, recipient)) {
            return Optional.of(Reason.FREQUENCY_CAP);
        }
        return isHeldOut(circumstances.studio(), recipient.customer()) ? Optional.of(Reason.HOLDOUT) : Optional.empty();
    }

    /** An import that adds old visits is no visit: the last one must be of the day of planning or later. */
    private static boolean hasVisitedSince(Recipient recipient) {
        var facts = recipient.customer().facts();
        return recipient
                .planned()
                .filter(planned -> facts.visitCount() > planned.visits())
                .filter(planned -> facts.lastVisit()
                        .filter(last -> !last.isBefore(Oslo.day(planned.at())))
                        .isPresent())
                .isPresent();
    }

    private static boolean anotherGotIt(Circumstances circumstances, Recipient recipient) {
        for (var send : recipient.number().recent()) {
            if (send.source().equals(circumstances.source())
                    && !send.code().equals(recipient.own())
                    && isOneAndTheSame(circumstances, send)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two intents of one source are one to whoever has the number: all of a campaign are. Of an automation's marketing
     * those within the time of the cap are; two reminders never are, for two who share a number have an appointment each.
     */
    private static boolean isOneAndTheSame(Circumstances circumstances, RecentSend send) {
        return switch (circumstances.source().kind()) {
            case Source.Kind.OfCampaign campaign -> true;
            case Source.Kind.OfAutomation automation ->
                circumstances.kind() == MessageKind.MARKETING
                        && send.at().isAfter(circumstances.at().minus(ONE_IN));
        };
    }

    /** The first instant from which the frequency cap no longer stops another marketing SMS to this number. */
    public static Instant uncappedAt(NumberRecord number, Instant now) {
        var marketing = number.recent().stream()
                .filter(send -> send.kind() == MessageKind.MARKETING)
                .map(RecentSend::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        var afterLast =
                marketing.stream().findFirst().map(at -> at.plus(ONE_IN)).orElse(now);
        var afterThird = marketing.stream()
                .skip(MOST - 1L)
                .findFirst()
                .map(at -> at.plus(MOST_IN))
                .orElse(now);
        return Stream.of(now, afterLast, afterThird)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private static boolean isCapped(Circumstances circumstances, Recipient recipient) {
        var recently = 0;
        for (var send : recipient.number().recent()) {
            if (counts(send, recipient)) {
                if (send.at().isAfter(circumstances.at().minus(ONE_IN))) {
                    return true;
                }
                recently += send.at().isAfter(circumstances.at().minus(MOST_IN)) ? 1 : 0;
            }
        }
        return recently >= MOST;
    }

    private static boolean counts(RecentSend send, Recipient recipient) {
        return send.kind() == MessageKind.MARKETING && !send.code().equals(recipient.own());
    }

    private Decision window(Studio studio, MessageKind kind, Instant at) {
        return switch (kind) {
            case MARKETING -> marketingWindow(studio, at);
            case SERVICE ->
                serviceWindow.isOpen(at)
                        ? new Decision.Send()
                        : new Decision.Hold(serviceWindow.leaves(at, at), Reason.QUIET_HOURS);
        };
    }

    private Decision marketingWindow(Studio studio, Instant at) {
        var window = new MarketingWindow(studio.quietHours(), studio.closedDays(), holidays);
        return switch (window.at(at)) {
            case MarketingWindow.Answer.Open() -> new Decision.Send();
            case MarketingWindow.Answer.Later(var next, var why) -> new Decision.Hold(next, reason(why));
        };
    }

    private static Reason reason(MarketingWindow.Reason why) {
        return switch (why) {
            case HOLIDAY -> Reason.HOLIDAY;
            case CLOSED_DAY -> Reason.CLOSED_DAY;
            case QUIET_HOURS -> Reason.QUIET_HOURS;
        };
    }
}
