package no.rebookly.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.rebookly.functions.smsdispatch.SmsDispatchFunction;
import no.rebookly.local.FreePorts;
import no.rebookly.local.clock.LocalClock;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.Clockwork;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.Importing;
import no.rebookly.local.demo.Owner;
import no.rebookly.local.queue.QueuePoller;

/** Everything is killed half way through a campaign and started again: who got one SMS, who none, who two. */
final class KillRun implements Benchmark {
    private static final int SOME = 500;
    private static final int MANY = 10_000;
    private static final int FIRST_NUMBER = 41_000_000;
    /** A Monday at ten in Oslo. */
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    /** Several times what a lease, the due index and a receipt take, and still within the hours for sending. */
    private static final int HOURS_AFTER = 2;

    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** With the provider at any moment, and so of unknown fate when everything dies. */
    private static final int IN_FLIGHT = QueuePoller.BATCHES_AT_ONCE * SmsDispatchFunction.AT_ONCE;

    /**
     * @param whenKilled SMS on the phones at that moment
     * @param lost who has neither an SMS that is said to be delivered nor a message of unknown fate
     * @param doubled numbers with more than one SMS
     */
    private record Aftermath(int customers, int whenKilled, int sms, int lost, int doubled, int unknown) {}

    @Override
    public Report run(boolean full) throws Exception {
        var customers = full ? MANY : SOME;
        var folder = Files.createTempDirectory("kill");
        var found = killed(folder, customers);
        delete(folder); // It is left where something went wrong: its log tells what.
        return new Report(
                "Killed half way through a campaign to " + String.format(Locale.ROOT, "%,d", customers),
                "The whole system in a process of its own, its list imported and its campaign started through the API. When half of"
                        + " the SMS are on the phones it is killed (SIGKILL, DynamoDB Local with it) and started again on the same"
                        + " data; its clock goes on by " + HOURS_AFTER
                        + " hours. Lost is who has neither an SMS that is said to be delivered nor a message that says UNKNOWN. At most in"
                        + " flight: " + QueuePoller.BATCHES_AT_ONCE + " senders, "
                        + SmsDispatchFunction.AT_ONCE + " messages each.",
                List.of("", "figure", "target"),
                List.of(
                        row("messages", found.customers(), ""),
                        row("SMS on the phones when it was killed", found.whenKilled(), ""),
                        row("SMS on the phones in the end", found.sms(), ""),
                        row("lost", found.lost(), "0"),
                        row("doubled", found.doubled(), "0"),
                        row(
                                "UNKNOWN, for a person to settle",
                                found.unknown(),
                                "≤ " + IN_FLIGHT + ", what may be in flight")));
    }

    private static List<String> row(String name, int figure, String target) {
        return List.of(name, Integer.toString(figure), target);
    }

    private static Aftermath killed(Path folder, int customers) throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        LocalClock.beginAt(data, InstantSource.system(), MORNING);
        var system = SystemProcess.start(data, FreePorts.pair());
        try {
            var browser = new Browser(system.product(), "en");
            openSalon(browser, customers);
            var campaign = startCampaign(browser);
            var whenKilled = killHalfWay(system, browser, customers);
            system = system.startAgain();
            var clockwork = new Clockwork(browser);
            var until = clockwork.now().plus(Duration.ofHours(HOURS_AFTER));
            while (clockwork.now().isBefore(until)) {
                clockwork.advance(STEP);
            }
            var found = aftermath(browser, campaign, customers, whenKilled);
            if (found.lost() != 0 || found.doubled() != 0) {
                throw new IllegalStateException("after the kill: " + found + "; its data is left in " + folder);
            }
            return found;
        } finally {
            system.kill();
        }
    }

    private static void openSalon(Browser browser, int customers) {
        var owner = new Owner(browser);
        owner.signUp();
        owner.enrolAuthenticator();
        owner.nameStudioAndSender();
        // Everybody gets one: nobody is kept out for comparison.
        browser.change("PATCH", "/api/studio", Browser.object().put("holdoutPercent", 0));
        var list = new StringBuilder("Navn;Mobil;Samtykke SMS\n");
        for (var number = 0; number < customers; number++) {
            list.append("Kunde Nummer")
                    .append(number)
                    .append(';')
                    .append(FIRST_NUMBER + number)
                    .append(";Ja\n");
        }
        var counts = new Importing(browser)
                .take("liste.csv", list.toString().getBytes(StandardCharsets.UTF_8), "CUSTOMERS", true);
        if (counts.path("new").asInt() != customers) {
            throw new IllegalStateException("taken in: " + counts);
        }
    }

    private static String startCampaign(Browser browser) {
        var campaign = Browser.object().put("name", "Prøve").put("text", "Hei {fornavn|du}! {lenke}");
        campaign.putObject("filter").put("field", "marketing").put("op", "ne").put("value", "NONE");
        var id = browser.post("/api/campaigns", campaign).path("id").textValue();
        browser.post("/api/campaigns/" + id + "/start", Browser.object());
        return id;
    }

    /** @return how many SMS were on the phones then */
    private static int killHalfWay(SystemProcess system, Browser browser, int customers) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clock = threads.submit(() -> letMinutesPassUntilItBreaks(system));
            var onPhones = phones(browser).size();
            while (onPhones < customers / 2) {
                if (clock.isDone() || !system.worksOnFor(BETWEEN_LOOKS)) {
                    throw new IllegalStateException("it ended by itself with " + onPhones + " SMS on the phones");
                }
                onPhones = phones(browser).size();
            }
            system.kill();
            if (!clock.get()) {
                throw new IllegalStateException("the clock went on after the kill");
            }
            return onPhones;
        }
    }

    /** What is due is done while a minute passes, and a minute answers when all of it is: so it is killed in the middle of one. */
    private static boolean letMinutesPassUntilItBreaks(SystemProcess system) {
        var clockwork = new Clockwork(new Browser(system.product(), "en"));
        try {
            for (var minute = 0; minute < HOURS_AFTER * 60; minute++) {
                clockwork.advance(Duration.ofMinutes(1));
            }
            return false;
        } catch (DemoStopped killed) {
            return true;
        }
    }

    private static JsonNode phones(Browser browser) {
        return browser.get("/local/phone.json").path("items");
    }

    private static Aftermath aftermath(Browser browser, String campaign, int customers, int whenKilled) {
        var sms = new ArrayList<JsonNode>();
        phones(browser).forEach(sms::add);
        var perNumber = new HashMap<String, Integer>();
        sms.forEach(one -> perNumber.merge(one.path("to").textValue(), 1, Integer::sum));
        // Each has a link of its own, so the text tells whose it is.
        var texts = sms.stream().map(one -> one.path("text").textValue()).collect(Collectors.toSet());
        var messages = browser.all("/api/campaigns/" + campaign + "/messages");
        var unknown = count(messages, message -> is(message, "UNKNOWN"));
        var arrived = count(
                messages,
                message -> is(message, "DELIVERED")
                        && texts.contains(message.path("text").textValue()));
        return new Aftermath(
                customers,
                whenKilled,
                sms.size(),
                customers - arrived - unknown,
                count(perNumber.values(), of -> of > 1),
                unknown);
    }

    private static boolean is(JsonNode message, String state) {
        return state.equals(message.path("state").textValue());
    }

    private static <T> int count(Collection<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
