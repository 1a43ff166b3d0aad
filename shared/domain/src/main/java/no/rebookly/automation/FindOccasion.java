package no.rebookly.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Rhythm;
import no.rebookly.message.MessageKind;
import no.rebookly.sending.Reason;
import no.rebookly.time.Oslo;
import no.rebookly.time.ServiceWindow;

/**
 * When an automation has something to say to a customer: pure, and the same for a preview, for the agenda and for the planner.
 * Whether it may be said then is for the {@link no.rebookly.sending.SendingPolicy}.
 *
 * <p>What is booked counts as a visit on its day, also when it has passed and nobody registered it: "long time no see" to
 * somebody who was there yesterday is worse than silence. So a booked time to come moves the occasion behind it.
 */
public final class FindOccasion {
    /** Past twice the gap somebody is lost to a friendly "time again", and for {@link Rule.WinBack} to try. */
    private static final int REBOOK_WITHIN_GAPS = 2;

    private static final int WIN_BACK_WITHIN_WEEKS = Rule.MOST_WEEKS;
    /** So late a reminder may leave; for a time booked after its reminder was due there is none, who booked just now knows. */
    static final Duration REMINDER_GRACE = Duration.ofHours(3);

    private final ServiceWindow serviceWindow = new ServiceWindow();

    public Prospect find(Automation automation, Customer customer, Instant now) {
        if (automation.messages() == MessageKind.MARKETING && customer.basis().isEmpty()) {
            return new Prospect.Nothing(Reason.NO_BASIS);
        }
        var mark = customer.agenda().mark(automation.id());
        return switch (automation.content().rule()) {
            case Rule.Rebook rule -> rebook(automation, rule, customer, mark, now);
            case Rule.WinBack rule -> winBack(automation, rule, customer, mark, now);
            case Rule.AppointmentReminder rule -> remind(rule, customer, mark, now);
        };
    }

    private static Prospect rebook(Automation automation, Rule.Rebook rule, Customer customer, Mark mark, Instant now) {
        var rhythm = rhythm(rule, customer.facts());
        if (rhythm.isEmpty()) {
            return new Prospect.Nothing(Reason.NEVER_CAME);
        }
        var since = since(rhythm.get().lastVisit(), customer.facts());
        var gap = gapDays(rule, rhythm.get());
        var occasion = new Occasion(since.toString(), Oslo.at(since.plusDays(gap), rule.atTime()));
        if (mark.hasTold(occasion)) {
            return new Prospect.Nothing(Reason.ALREADY_TOLD);
        }
        return Oslo.day(now).isAfter(since.plusDays((long) gap * REBOOK_WITHIN_GAPS))
                ? new Prospect.Nothing(Reason.TOO_LATE)
                : new Prospect.Due(notBefore(automation, occasion, mark));
    }

    private static Optional<Rhythm> rhythm(Rule.Rebook rule, Customer.Facts facts) {
        return rule.category().isPresent()
                ? rule.category()
                        .flatMap(category -> Optional.ofNullable(facts.rhythms().get(category)))
                : facts.lastVisit().map(last -> new Rhythm(last, facts.visitCount(), facts.gapDays()));
    }

    private static int gapDays(Rule.Rebook rule, Rhythm rhythm) {
        return rhythm.gapDays()
                .filter(days -> rule.ownRhythm())
                .map(days -> Math.clamp(days, Rule.Rebook.SHORTEST_GAP_DAYS, Rule.Rebook.LONGEST_GAP_DAYS))
                .orElse(rule.afterWeeks() * 7);
    }

    private static Prospect winBack(
            Automation automation, Rule.WinBack rule, Customer customer, Mark mark, Instant now) {
        var last = customer.facts().lastVisit();
        if (last.isEmpty()) {
            return new Prospect.Nothing(Reason.NEVER_CAME);
        }
        var since = since(last.get(), customer.facts());
        var tried = (int) mark.told().stream()
                .filter(name -> name.startsWith(since + "/"))
                .count();
        if (tried >= rule.tries()) {
            return new Prospect.Nothing(Reason.TRIES_USED);
        }
        if (Oslo.day(now).isAfter(since.plusWeeks(WIN_BACK_WITHIN_WEEKS))) {
            return new Prospect.Nothing(Reason.TOO_LATE);
        }
        var first = since.plusWeeks(rule.afterWeeks());
        var day = mark.lastAt()
                .filter(at -> tried > 0)
                .map(at -> Oslo.day(at).plusWeeks((long) rule.pauseWeeks() * tried))
                .orElse(first);
        var occasion = new Occasion(since + "/" + (tried + 1), Oslo.at(day, rule.atTime()));
        return new Prospect.Due(notBefore(automation, occasion, mark));
    }

    private Prospect remind(Rule.AppointmentReminder rule, Customer customer, Mark mark, Instant now) {
        var upcoming = customer.facts().upcoming().stream()
                .filter(each -> each.at().isAfter(now))
                .toList();
        if (upcoming.isEmpty()) {
            return new Prospect.Nothing(Reason.NO_APPOINTMENT);
        }
        var open = upcoming.stream()
                .map(each -> new Occasion(nameOf(each), moment(rule, each)))
                .filter(occasion -> !mark.hasTold(occasion))
                .toList();
        if (open.isEmpty()) {
            return new Prospect.Nothing(Reason.ALREADY_TOLD);
        }
        return open.stream()
                .filter(occasion -> !occasion.moment().isBefore(now.minus(REMINDER_GRACE)))
                .min(Comparator.comparing(Occasion::moment).thenComparing(Occasion::name))
                .<Prospect>map(Prospect.Due::new)
                .orElseGet(() -> new Prospect.Nothing(Reason.BOOKED_TOO_LATE));
    }

    /** The same appointment at another time is another occasion. */
    public static String nameOf(Customer.Upcoming appointment) {
        return appointment.id() + "@" + appointment.at();
    }

    private Instant moment(Rule.AppointmentReminder rule, Customer.Upcoming appointment) {
        var wall = appointment.at().atZone(Oslo.ZONE).toLocalDateTime().minusHours(rule.hoursBefore());
        var wished = Oslo.at(wall.toLocalDate(), wall.toLocalTime());
        return serviceWindow.leaves(wished, Instant.EPOCH);
    }

    private static LocalDate since(LocalDate lastVisit, Customer.Facts facts) {
        return Stream.of(
                        Stream.of(lastVisit),
                        facts.lastBooked().stream(),
                        facts.upcoming().stream().map(each -> Oslo.day(each.at())))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElse(lastVisit);
    }

    /** Put off it waits for the rule's own hour: who was put off at night, or in the afternoon, is not written to then. */
    private static Occasion notBefore(Automation automation, Occasion occasion, Mark mark) {
        return new Occasion(
                occasion.name(),
                mark.notBefore()
                        .filter(occasion.moment()::isBefore)
                        .map(automation::nextAt)
                        .orElse(occasion.moment()),
                occasion.natural());
    }
}
