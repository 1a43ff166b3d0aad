package no.rebookly.simulation.outside;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.SteerCampaign;
import no.rebookly.link.Code;
import no.rebookly.message.FindMessage;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.operator.OperateSending;
import no.rebookly.optout.Choice;
import no.rebookly.platform.Platform;
import no.rebookly.sending.MarkSent;
import no.rebookly.sending.SendAgain;
import no.rebookly.simulation.salon.Salons;
import no.rebookly.simulation.strand.Time;
import no.rebookly.studio.StudioId;

/**
 * Customers who say no, or yes again, on the page behind an SMS; owners who pause, cancel, and
 * settle what nobody knows; and an operator who stops sending.
 */
public final class People {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int ONE_OF_SO_MANY = 10;
    private static final int MOMENT_MILLIS = 300;
    /** Most who choose at all choose this. */
    private static final List<Choice> CHOICES = List.of(
            Choice.MARKETING, Choice.MARKETING, Choice.MARKETING, Choice.ALL, Choice.WRONG_NUMBER, Choice.RESUME);

    private final SplittableRandom chance;
    private final Time time;
    private final Agenda agenda;
    private final Functions functions;
    private final RequestStreamHandler optOut;
    private final Salons salons;
    private final SteerCampaign steerCampaign;
    private final MarkSent markSent;
    private final SendAgain sendAgain;
    private final Platform platform;
    private boolean atRest;

    /** @param platform what the owner's wishes go through, faults and all */
    public People(
            SplittableRandom chance,
            Time time,
            Agenda agenda,
            Functions functions,
            RequestStreamHandler optOut,
            Salons salons,
            Platform platform) {
        this.chance = chance;
        this.time = time;
        this.agenda = agenda;
        this.functions = functions;
        this.optOut = optOut;
        this.salons = salons;
        this.platform = platform;
        var findMessage = new FindMessage(platform.messages(), platform.links());
        this.steerCampaign = new SteerCampaign(platform.campaigns(), platform.clock());
        this.markSent = new MarkSent(findMessage, platform.messages(), platform.clock());
        this.sendAgain = new SendAgain(findMessage, platform.messages(), platform.clock());
    }

    /** Some of them do something until then. */
    public void actUntil(Instant end) {
        for (int i = 0; i < chance.nextInt(6); i++) {
            agenda.at(someTimeBefore(end), this::choose);
        }
        for (int i = 0; i < chance.nextInt(3); i++) {
            agenda.at(someTimeBefore(end), this::steer);
        }
        for (int i = 0; i < chance.nextInt(5); i++) {
            agenda.at(someTimeBefore(end), this::settle);
        }
        if (chance.nextInt(4) == 0) {
            agenda.at(someTimeBefore(end), this::stopSending);
        }
    }

    /** What is paused or stopped goes on, dead letters are moved back, and from now on nobody does anything. */
    public void rest() {
        atRest = true;
        operate(OperateSending.Wish.RESUME, Optional.empty());
        salons.studios().forEach(studio -> operate(OperateSending.Wish.RESUME, Optional.of(studio)));
        operate(OperateSending.Wish.REDRIVE, Optional.empty());
        for (var campaign : salons.campaigns()) {
            if (campaign.state() == CampaignState.PAUSED) {
                wish(() -> steerCampaign.steer(campaign.studio(), campaign.id(), SteerCampaign.Wish.RESUME));
            }
        }
    }

    private void choose() {
        var known = salons.stores().messages.all().stream()
                .map(Message::code)
                .filter(code -> salons.stores().links.find(code).isPresent())
                .toList();
        if (!known.isEmpty()) {
            tap(known.get(chance.nextInt(known.size())), CHOICES.get(chance.nextInt(CHOICES.size())));
        }
    }

    /** Some choose at the very moment at which an SMS to them is about to go. */
    void isAboutToGo(Code code) {
        if (!atRest && chance.nextInt(ONE_OF_SO_MANY) == 0) {
            agenda.at(
                    time.now().plusMillis(chance.nextInt(MOMENT_MILLIS)),
                    () -> tap(code, CHOICES.get(chance.nextInt(CHOICES.size()))));
        }
    }

    private void tap(Code code, Choice choice) {
        var event = """
                {"version":"2.0","rawPath":"/%s/s","rawQueryString":"","headers":{"content-type":"application/x-www-form-urlencoded"},\
                "requestContext":{"http":{"method":"POST","path":"/%s/s","sourceIp":"192.0.2.1"}},\
                "body":"choice=%s","isBase64Encoded":false}""".formatted(code, code, choice);
        functions.invoke("opt-out", optOut, TIME_LIMIT, event, answer -> {});
    }

    private void steer() {
        var campaigns = salons.campaigns();
        var campaign = campaigns.get(chance.nextInt(campaigns.size()));
        var wish = chance.nextInt(4) == 0 ? SteerCampaign.Wish.CANCEL : SteerCampaign.Wish.PAUSE;
        wish(() -> steerCampaign.steer(campaign.studio(), campaign.id(), wish));
        if (wish == SteerCampaign.Wish.PAUSE) {
            agenda.at(
                    someTimeBefore(time.now().plus(LONGEST_PAUSE)),
                    () -> wish(() -> steerCampaign.steer(campaign.studio(), campaign.id(), SteerCampaign.Wish.RESUME)));
        }
    }

    private void settle() {
        var unknown = salons.stores().messages.all().stream()
                .filter(message -> message.state() == MessageState.UNKNOWN)
                .toList();
        if (!unknown.isEmpty()) {
            var message = unknown.get(chance.nextInt(unknown.size()));
            if (chance.nextBoolean()) {
                wish(() -> sendAgain.send(message.studio(), message.id()));
            } else {
                wish(() -> markSent.mark(message.studio(), message.id()));
            }
        }
    }

    private void stopSending() {
        var studios = salons.studios();
        var studio = chance.nextBoolean()
                ? Optional.<StudioId>empty()
                : Optional.of(studios.get(chance.nextInt(studios.size())));
        operate(OperateSending.Wish.STOP, studio);
        agenda.at(someTimeBefore(time.now().plus(LONGEST_PAUSE)), () -> operate(OperateSending.Wish.RESUME, studio));
    }

    private void operate(OperateSending.Wish wish, Optional<StudioId> studio) {
        wish(() -> new OperateSending(platform.stops(), platform.deadLetters()).operate(wish, studio));
    }

    private void wish(Runnable wish) {
        functions.begin("owner", TIME_LIMIT, invocation -> wish.run(), ended -> {});
    }

    private Instant someTimeBefore(Instant end) {
        var left = Duration.between(time.now(), end).toMillis();
        return time.now().plusMillis(chance.nextLong(Math.max(1, left)));
    }
}
