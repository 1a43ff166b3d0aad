package no.rebookly.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * Who came back, as the owner registers it: some who had tapped, some who had not, and some whom no SMS may have the credit for. What
 * the report should say of it follows from what was done here.
 */
final class Comebacks {
    private static final int KRONER = 790;
    private static final int ORE = 100;
    private static final int AFTER_A_TAP = 4;
    private static final int WITHOUT_ONE = 2;

    private final Browser browser;
    private final Figures figures;

    Comebacks(Browser browser, Figures figures) {
        this.browser = browser;
        this.figures = figures;
    }

    /**
     * @param tapped customers who followed their link
     * @param reached customers who only got the SMS
     * @param heldOut customers who got none, to compare with
     */
    void register(List<String> tapped, List<String> reached, List<String> heldOut, LocalDate today) {
        tapped.subList(0, AFTER_A_TAP).forEach(customer -> visit(customer, today));
        reached.subList(0, WITHOUT_ONE).forEach(customer -> visit(customer, today));
        book(tapped.get(AFTER_A_TAP), today);
        // Told late: she was there before the SMS.
        visit(tapped.get(AFTER_A_TAP + 1), today.minusDays(7));
        // A slip of the finger, and taken back.
        var mistaken = visit(reached.get(WITHOUT_ONE), today);
        browser.delete("/api/customers/" + reached.get(WITHOUT_ONE) + "/visits/"
                + mistaken.path("id").textValue());
        heldOut.stream().limit(1).forEach(customer -> visit(customer, today));
    }

    private JsonNode visit(String customer, LocalDate day) {
        var visit = Browser.object().put("day", day.toString());
        visit.putObject("price").put("amount", KRONER * ORE).put("currency", "NOK");
        return browser.post("/api/customers/" + customer + "/visits", visit);
    }

    private void book(String customer, LocalDate today) {
        var at = today.plusDays(21) + "T09:00:00Z";
        browser.post(
                "/api/customers/" + customer + "/appointments", Browser.object().put("at", at));
    }

    /** What the owner can take from the comparison. */
    String report(String campaign, int heldOut) {
        var report = browser.get("/api/campaigns/" + campaign + "/report");
        figures.add("came back after a tap", report.path("rebookedDirect").longValue(), AFTER_A_TAP + 1);
        figures.add("came back without a tap", report.path("rebookedIndirect").longValue(), WITHOUT_ONE);
        figures.add(
                "kroner that they paid",
                report.path("revenue").path("amount").longValue() / ORE,
                (AFTER_A_TAP + WITHOUT_ONE) * KRONER);
        figures.add("held out to compare", report.path("holdout").longValue(), heldOut);
        figures.add("messages that say so, after a tap", messages(campaign, "DIRECT"), AFTER_A_TAP + 1);
        figures.add("messages that say so, without a tap", messages(campaign, "INDIRECT"), WITHOUT_ONE);
        return report.path("lift").path("sentence").textValue();
    }

    private long messages(String campaign, String rebooked) {
        return browser.all("/api/campaigns/" + campaign + "/messages").stream()
                .filter(message -> rebooked.equals(message.path("rebooked").textValue()))
                .count();
    }
}
