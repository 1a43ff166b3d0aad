package no.rebookly.local.demo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.Clockwork;
import no.rebookly.local.demo.Importing;
import no.rebookly.local.demo.Owner;
import no.rebookly.local.demo.oracle.Deed;
import no.rebookly.local.demo.oracle.Fate;
import no.rebookly.local.demo.oracle.Fate.Outcome;
import no.rebookly.local.demo.oracle.Oracle;
import no.rebookly.local.demo.oracle.RedDays;
import no.rebookly.local.demo.oracle.RuleName;
import no.rebookly.local.demo.oracle.Wall;

/** Lives through the weeks with the product, and holds what came of it against the oracle. */
final class Rehearsal {
    /** A session ends after a week without use. */
    private static final int SIGN_IN_EVERY_DAYS = 5;

    private final Weeks weeks;
    private final Salon salon;
    private final PrintStream out;
    private final Browser browser;
    private final Clockwork clockwork;
    private final Owner owner;
    private final Rules rules;
    private final Comparison comparison = new Comparison();
    private final Map<RuleName, JsonNode> previews = new HashMap<>();

    Rehearsal(Weeks weeks, Browser browser, PrintStream out) {
        this.weeks = weeks;
        this.salon = Salon.in(weeks);
        this.out = out;
        this.browser = browser;
        this.clockwork = new Clockwork(browser);
        this.owner = new Owner(browser);
        this.rules = new Rules(browser, salon.rules());
    }

    /** Whether everything was as it had to be. */
    boolean play() {
        open();
        var register = new Register(browser, salon.guests());
        var observer = new Observer(browser, register, rules);
        var held = live(new Doings(browser, register), observer);
        var prophecy = new Oracle(salon.guests(), salon.rules()).foretell(salon.deeds(), weeks.begin(), weeks.end());
        var fates = new ArrayList<>(held);
        fates.addAll(observer.sent());
        fates.addAll(observer.skipped());
        out.println();
        new PrintedCalendar(fates, special()).print(weeks.days(), out);
        new Review(comparison, rules, salon.rules().closed()).of(fates, prophecy, previews, observer, weeks.days());
        salon.asked().forEach(name -> new Answer(name, observer.story(name)).print(out));
        return tell(fates);
    }

    private void open() {
        step("It is " + Comparison.MOMENT.format(Wall.clock(clockwork.now())) + " "
                + weeks.monday().getYear() + " in Norway, and " + weeks.number() + " weeks are to pass.");
        owner.signUp();
        owner.enrolAuthenticator();
        owner.nameStudioAndSender();
        var closed = Browser.object().put("holdoutPercent", 0); // Nobody outside can tell who is held out.
        salon.rules().closed().forEach(day -> closed.withArray("closedDays").add(day.toString()));
        browser.change("PATCH", "/api/studio", closed);
        var importing = new Importing(browser);
        var customers = importing.take("kunder.csv", Lists.customers(salon.guests()), "CUSTOMERS", true);
        var visits = importing.take("besok.csv", Lists.visits(salon.guests()), "VISITS", false);
        comparison.figure(
                "customers in the list",
                customers.path("new").longValue(),
                salon.guests().size());
        comparison.figure("rows refused", visits.path("refused").longValue(), 0);
        step("Kari has signed up, her sender name is approved, and her lists are in: "
                + customers.path("rows").longValue() + " customers, "
                + visits.path("rows").longValue() + " visits.");
    }

    /** Day by day: what happens in the salon at its minute, and every evening a look at what waits over night. */
    private List<Fate> live(Doings doings, Observer observer) {
        var held = new ArrayList<Fate>();
        for (var day : weeks.days()) {
            if (ChronoUnit.DAYS.between(weeks.monday(), day) % SIGN_IN_EVERY_DAYS == SIGN_IN_EVERY_DAYS - 1) {
                owner.signIn();
            }
            for (var event : events(day)) {
                clockwork.moveTo(Wall.instant(event.at()));
                event.happens().accept(doings);
            }
            var evening = day.atTime(Oracle.EVENING);
            clockwork.moveTo(Wall.instant(evening));
            held.addAll(observer.held(evening));
        }
        clockwork.moveTo(Wall.instant(weeks.end()));
        owner.signIn();
        step("The weeks have passed.");
        return held;
    }

    private record Event(LocalDateTime at, Consumer<Doings> happens) {}

    private List<Event> events(LocalDate day) {
        var events = new ArrayList<Event>();
        for (Deed deed : salon.deeds()) {
            events.add(new Event(deed.at(), doings -> doings.happen(deed)));
        }
        events.add(new Event(salon.rules().reminder().on(), doings -> switchOn(RuleName.APPOINTMENT_REMINDER)));
        events.add(new Event(salon.rules().rebook().on(), doings -> switchOn(RuleName.REBOOK)));
        events.add(new Event(salon.rules().winBack().on(), doings -> switchOn(RuleName.WIN_BACK)));
        return events.stream()
                .filter(event -> event.at().toLocalDate().equals(day))
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    private void switchOn(RuleName rule) {
        var preview = rules.switchOn(rule);
        previews.put(rule, preview);
        step("The rule \"" + rule.words() + "\" is on. Its preview: " + preview.path("today") + " today, "
                + preview.path("thisWeek") + " this week, " + preview.path("later") + " later; and not: "
                + Rules.reasons(preview) + ".");
    }

    private Map<LocalDate, String> special() {
        var special = new HashMap<LocalDate, String>();
        salon.rules().closed().forEach(day -> special.put(day, "the salon is closed"));
        for (var day : weeks.days()) {
            var midnight = Wall.instant(day.atStartOfDay());
            var next = Wall.instant(day.plusDays(1).atStartOfDay());
            var hours = Duration.between(midnight, next).toHours();
            if (hours != 24) {
                special.put(day, RedDays.on(day).orElse("") + ", " + hours + " hours long");
            }
        }
        return special;
    }

    private boolean tell(List<Fate> fates) {
        out.println();
        for (var rule : RuleName.values()) {
            step("%4d SMS of the rule \"%s\"".formatted(count(fates, Outcome.SENT, rule), rule.words()));
        }
        step("%4d SMS became none, with a reason"
                .formatted(fates.stream()
                        .filter(fate -> fate.outcome() == Outcome.SKIPPED)
                        .count()));
        step("%4d times one waited over night"
                .formatted(fates.stream()
                        .filter(fate -> fate.outcome() == Outcome.HELD)
                        .count()));
        var differences = comparison.differences();
        differences.forEach(difference -> step("DIFFERENT: " + difference));
        step(
                differences.isEmpty()
                        ? "The second reading of the rules says the same of each of them, and of everybody who got nothing."
                        : differences.size() + " DIFFERENCES from the second reading of the rules.");
        return differences.isEmpty();
    }

    private static long count(List<Fate> fates, Outcome outcome, RuleName rule) {
        return fates.stream()
                .filter(fate -> fate.outcome() == outcome && fate.rule() == rule)
                .count();
    }

    private void step(String words) {
        out.println("  " + words);
    }
}
