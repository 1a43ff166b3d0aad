package no.rebookly.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.message.MessageState;
import no.rebookly.sending.Reason;
import no.rebookly.simulation.fault.Fault;

/** What many seeds came to; may be added to by several threads. */
final class Summary {
    private long seeds;
    private long steps;
    private long intents;
    private long sms;
    private long crossed;
    private long disturbed;
    private final Map<MessageState, Long> states = new EnumMap<>(MessageState.class);
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private Optional<Outcome> firstFailure = Optional.empty();

    synchronized void add(Outcome outcome) {
        seeds++;
        steps += outcome.steps();
        intents += outcome.intents();
        sms += outcome.counts().sms();
        crossed += outcome.counts().crossed();
        disturbed += outcome.counts().disturbed();
        outcome.counts().states().forEach((state, count) -> states.merge(state, count, Long::sum));
        outcome.counts().reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        outcome.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
        if (outcome.violation().isPresent()
                && firstFailure.filter(known -> known.seed() < outcome.seed()).isEmpty()) {
            firstFailure = Optional.of(outcome);
        }
    }

    /** Of those that were passed, the one with the lowest seed. */
    synchronized Optional<Outcome> firstFailure() {
        return firstFailure;
    }

    synchronized long seeds() {
        return seeds;
    }

    synchronized long count(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }

    synchronized long count(MessageState state) {
        return states.getOrDefault(state, 0L);
    }

    synchronized long sms() {
        return sms;
    }

    /** For people. */
    synchronized String text(double seconds) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d seeds in %.1f s: %,d steps, %,d intents, %,d SMS.%n",
                seeds,
                seconds,
                steps,
                intents,
                sms));
        text.append(String.format(
                Locale.ROOT,
                "%nSomething went wrong with the sender of %,d while it sent them. They ended%n",
                disturbed));
        states.forEach((state, count) -> text.append(String.format(Locale.ROOT, "%12s  %,9d%n", state, count)));
        text.append(String.format("%nFor these reasons:%n"));
        reasons.forEach((reason, count) -> text.append(
                String.format(Locale.ROOT, "%,9d  %s%n", count, reason.words().en())));
        text.append(String.format(
                Locale.ROOT, "%n%,d SMS were on their way to the provider at the moment of an opt-out.%n", crossed));
        text.append(String.format("%nWhat went wrong:%n"));
        faults.forEach((fault, count) -> text.append(String.format(Locale.ROOT, "%,9d  %s%n", count, fault.words())));
        return text.toString();
    }
}
