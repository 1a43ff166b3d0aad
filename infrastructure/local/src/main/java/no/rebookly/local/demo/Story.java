package no.rebookly.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.time.Holidays;
import no.rebookly.time.Oslo;

/** A list becomes a campaign, a campaign becomes SMS, SMS become clicks, and the report counts them. */
final class Story {
    private static final int DAYS_AWAY = 90;
    private static final int PEOPLE = 12;
    private static final int PREVIEWS = 5;
    private static final String BROWSER =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    private static final String PREVIEW = "WhatsApp/2.24.20.79 A";
    private static final String TEXT =
            "Hei {fornavn|du}! Nå er det en stund siden sist. Bestill ny time hos {studio}: {lenke}";

    private final Browser browser;
    private final Clockwork clockwork;
    private final Holidays holidays;
    private final PrintStream out;
    private final CustomerList list = CustomerList.read();
    private final Figures figures = new Figures();

    Story(Browser browser, Holidays holidays, PrintStream out) {
        this.browser = browser;
        this.clockwork = new Clockwork(browser);
        this.holidays = holidays;
        this.out = out;
    }

    Figures tell(Owner owner) {
        var morning = toAWeekdayMorning();
        step("It is " + morning + ", ten in the morning in Norway.");
        owner.signUp();
        owner.enrolAuthenticator();
        owner.nameStudioAndSender();
        step("Kari has signed up with two factors; her sender name " + Owner.SENDER + " is approved.");
        importTheList();
        var away = list.away(morning, DAYS_AWAY);
        var expected = away.stream().filter(CustomerList.Row::saysYes).count();
        var campaign = draft("Savnet");
        var heldOut = preview(campaign, away.size() - expected, expected);
        browser.post("/api/campaigns/" + campaign + "/start", Browser.object());
        clockwork.advance(Duration.ofMinutes(2));
        clockwork.advance(Duration.ofMinutes(5));
        step("The campaign went out; five minutes passed.");
        var messages = browser.all("/api/campaigns/" + campaign + "/messages");
        var sent = messages.stream().filter(message -> !isSkipped(message)).toList();
        tapLinks(sent);
        report(campaign, expected - heldOut, away.size() - expected + heldOut);
        whoWouldGetTheNext(expected - heldOut, away.size() - expected, heldOut);
        whoCameBack(campaign, sent, messages, morning);
        return figures;
    }

    /** The next morning at ten that is neither Saturday, Sunday nor a holiday. */
    private LocalDate toAWeekdayMorning() {
        var now = clockwork.now();
        var day = now.atZone(Oslo.ZONE).toLocalDate();
        while (!isWorkday(day)
                || !day.atTime(LocalTime.of(10, 0))
                        .atZone(Oslo.ZONE)
                        .toInstant()
                        .isAfter(now)) {
            day = day.plusDays(1);
        }
        var morning = day.atTime(LocalTime.of(10, 0)).atZone(Oslo.ZONE).toInstant();
        clockwork.moveTo(morning);
        return day;
    }

    private boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }

    private void importTheList() {
        var counts = new Importing(browser).take("kundeliste.csv", list.file(), "CUSTOMERS", true);
        figures.add(
                "customers in the list",
                counts.path("rows").longValue(),
                list.rows().size());
        figures.add(
                "new ones among them",
                counts.path("new").longValue(),
                list.rows().size());
        figures.add("rows refused", counts.path("refused").longValue(), 0);
        step(list.rows().size() + " customers imported from a list as Excel saves it.");
    }

    private String draft(String name) {
        var campaign = Browser.object().put("name", name).put("text", TEXT);
        var conditions = campaign.putObject("filter").putArray("all");
        conditions
                .addObject()
                .put("field", "lastVisit")
                .put("op", "olderThanDays")
                .put("value", DAYS_AWAY);
        conditions
                .addObject()
                .put("field", "nextAppointment")
                .put("op", "exists")
                .put("value", false);
        return browser.post("/api/campaigns", campaign).path("id").textValue();
    }

    /** How many are held out, which nobody can tell by the list. */
    private long preview(String campaign, long withoutBasis, long expected) {
        var preview = browser.post("/api/campaigns/" + campaign + "/preview", Browser.object());
        var heldOut = count(preview, "HOLDOUT");
        figures.add(
                "preview: would get it, or are held out", preview.path("send").longValue() + heldOut, expected);
        figures.add("preview: no consent on the list", count(preview, "NO_BASIS"), withoutBasis);
        step("Preview: " + preview.path("send").longValue() + " get it, "
                + preview.path("skip").longValue() + " do not, " + heldOut + " of them to compare with.");
        return heldOut;
    }

    private static boolean isSkipped(JsonNode message) {
        return message.path("state").textValue().equals("SKIPPED");
    }

    private void tapLinks(List<JsonNode> sent) {
        var links = browser.get("/api/health").path("linksUrl").textValue();
        var onPhones = new ArrayList<URI>();
        var texts = new StringBuilder();
        browser.get("/local/phone.json")
                .path("items")
                .forEach(sms -> texts.append(sms.path("text").textValue()));
        for (var message : sent) {
            var code = message.path("id").textValue().substring("msg_".length());
            if (texts.indexOf(links + "/" + code) >= 0) {
                onPhones.add(URI.create(links + "/" + code));
            }
        }
        figures.add("SMS on the phones", onPhones.size(), sent.size());
        onPhones.stream().limit(PEOPLE).forEach(link -> browser.visit(link, "GET", BROWSER));
        onPhones.stream().skip(PEOPLE).limit(PREVIEWS).forEach(link -> browser.visit(link, "GET", PREVIEW));
        var optOut = URI.create(onPhones.getLast() + "/s");
        browser.visit(optOut, "GET", BROWSER);
        browser.submit(optOut, "choice=MARKETING");
        step(PEOPLE + " people tapped their link, " + PREVIEWS + " links were previewed, one person said no.");
    }

    private void report(String campaign, long expected, long withoutBasis) {
        var report = browser.get("/api/campaigns/" + campaign + "/report");
        figures.add("sent", report.path("sent").longValue(), expected);
        figures.add("delivered", report.path("delivered").longValue(), expected);
        figures.add("skipped", report.path("skipped").longValue(), withoutBasis);
        figures.add("unknown", report.path("unknown").longValue(), 0);
        figures.add("clicks by people", report.path("clicks").path("person").longValue(), PEOPLE);
        figures.add("customers who clicked", report.path("personClicks").longValue(), PEOPLE);
        figures.add(
                "clicks by link previews", report.path("clicks").path("preview").longValue(), PREVIEWS);
        figures.add("opted out", report.path("optOuts").longValue(), 1);
        figures.add(
                "campaign done",
                browser.get("/api/campaigns/" + campaign)
                                .path("state")
                                .textValue()
                                .equals("DONE")
                        ? 1
                        : 0,
                1);
    }

    private void whoWouldGetTheNext(long sent, long withoutBasis, long heldOut) {
        var preview = browser.post("/api/campaigns/" + draft("Savnet igjen") + "/preview", Browser.object());
        figures.add(
                "a second campaign today: would get it", preview.path("send").longValue(), 0);
        figures.add("… had one just now", count(preview, "FREQUENCY_CAP"), sent - 1);
        figures.add("… said no", count(preview, "OPTED_OUT"), 1);
        figures.add("… no consent on the list", count(preview, "NO_BASIS"), withoutBasis);
        figures.add("… held out again", count(preview, "HOLDOUT"), heldOut);
    }

    private void whoCameBack(String campaign, List<JsonNode> sent, List<JsonNode> messages, LocalDate today) {
        var comebacks = new Comebacks(browser, figures);
        var reached = customers(sent);
        var heldOut = customers(messages.stream()
                .filter(message -> "HOLDOUT".equals(message.path("reason").textValue()))
                .toList());
        comebacks.register(reached.subList(0, PEOPLE), reached.subList(PEOPLE, PEOPLE + PREVIEWS), heldOut, today);
        var lift = comebacks.report(campaign, heldOut.size());
        step("Some came back, with an SMS and without. What it is worth: " + lift);
    }

    private static List<String> customers(List<JsonNode> messages) {
        return messages.stream()
                .map(message -> message.path("customerId").textValue())
                .toList();
    }

    private static long count(JsonNode preview, String reason) {
        var count = 0L;
        for (var row : preview.path("reasons")) {
            count += row.path("reason").textValue().equals(reason)
                    ? row.path("count").longValue()
                    : 0;
        }
        return count;
    }

    private void step(String words) {
        out.println("  " + words);
    }
}
