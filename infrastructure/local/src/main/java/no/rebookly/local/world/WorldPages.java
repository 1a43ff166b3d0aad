package no.rebookly.local.world;

import static no.rebookly.local.world.Page.escaped;
import static no.rebookly.local.world.Page.linked;
import static no.rebookly.local.world.Page.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phone, the mailbox and the clock: as pages for people and as JSON for scripts. */
public final class WorldPages {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A page that a browser shows at once; scripts get everything. */
    private static final int MOST_ON_A_PAGE = 200;

    private final Phone phone;
    private final Mailbox mailbox;

    public WorldPages(Phone phone, Mailbox mailbox) {
        this.phone = phone;
        this.mailbox = mailbox;
    }

    /** @param to a number, or null for all */
    public String phoneJson(@Nullable String to) {
        var root = JSON.createObjectNode();
        var items = root.putArray("items");
        phone.messages().stream()
                .filter(sms -> to == null || sms.to().equals(to))
                .forEach(sms -> {
                    ObjectNode item = items.addObject()
                            .put("id", sms.id())
                            .put("to", sms.to())
                            .put("senderName", sms.senderName())
                            .put("text", sms.text())
                            .put("at", sms.at().toString());
                    var receipt = sms.receipt();
                    item.put("receipt", receipt == null ? null : receipt.name());
                });
        return root.toString();
    }

    /** @param to an address, or null for all */
    public String mailboxJson(@Nullable String to) {
        var root = JSON.createObjectNode();
        var items = root.putArray("items");
        mailbox.mails().stream()
                .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
                .forEach(mail -> items.addObject()
                        .put("to", mail.to())
                        .put("subject", mail.subject())
                        .put("text", mail.text())
                        .put("code", mail.code().orElse(null))
                        .put("at", mail.at().toString()));
        return root.toString();
    }

    public String phonePage() {
        var messages = phone.messages();
        var latest = messages.subList(Math.max(0, messages.size() - MOST_ON_A_PAGE), messages.size());
        Map<String, List<Sms>> byNumber = new LinkedHashMap<>();
        latest.reversed().forEach(sms -> byNumber.computeIfAbsent(sms.to(), to -> new ArrayList<>())
                .add(sms));
        var html = new StringBuilder();
        if (messages.isEmpty()) {
            html.append("<p>No SMS yet. What the system sends arrives here.</p>");
        } else {
            html.append("<p><small>%d SMS in all, the latest %d by number.</small></p>"
                    .formatted(messages.size(), latest.size()));
        }
        byNumber.forEach((number, received) -> {
            html.append("<h2>").append(escaped(number)).append("</h2>");
            received.forEach(sms -> html.append(bubble(sms)));
        });
        return Page.of("Phone", html.toString());
    }

    public String mailboxPage() {
        var mails = new ArrayList<>(mailbox.mails());
        Collections.reverse(mails);
        var html =
                new StringBuilder(mails.isEmpty() ? "<p>No e-mail yet. What the system sends arrives here.</p>" : "");
        mails.stream().limit(MOST_ON_A_PAGE).forEach(mail -> {
            html.append("<article><small>%s · %s</small><p><b>%s</b></p>"
                    .formatted(escaped(mail.to()), when(mail.at()), escaped(mail.subject())));
            mail.code().ifPresent(code -> html.append("<p class=\"code\">")
                    .append(escaped(code))
                    .append("</p>"));
            html.append("<p>").append(linked(mail.text())).append("</p></article>");
        });
        return Page.of("Mailbox", html.toString());
    }

    public String clockPage(Instant now) {
        var html = new StringBuilder(
                "<p>It is <b>%s</b> in Oslo.</p><p>Moving the clock runs everything that is due on the way, in order. It never goes back.</p><p>A real authenticator app goes by the real time: once this clock is ahead, sign in with a recovery code.</p>"
                        .formatted(when(now)));
        for (var step : List.of(
                List.of("PT30S", "30 seconds"),
                List.of("PT1M", "1 minute"),
                List.of("PT1H", "1 hour"),
                List.of("P1D", "1 day"),
                List.of("P7D", "1 week"))) {
            html.append(stepForm(step.getFirst(), step.getLast()));
        }
        html.append(
                "<h2>To a moment</h2><form method=\"post\" action=\"/local/clock\"><input name=\"at\" required aria-label=\"Moment, UTC\" value=\"%s\"> <button>Go there</button></form>"
                        .formatted(escaped(now.toString())));
        return Page.of("Clock", html.toString());
    }

    private static String stepForm(String step, String words) {
        return "<form method=\"post\" action=\"/local/clock\"><input type=\"hidden\" name=\"advance\" value=\"%s\"><button>%s on</button></form>"
                .formatted(step, words);
    }

    private static String bubble(Sms sms) {
        var status = sms.receipt();
        var receipt = status == null ? "no receipt yet" : status.name().toLowerCase(Locale.ROOT);
        var html = new StringBuilder("<article><small>%s · %s · %s</small><p>%s</p>"
                .formatted(escaped(sms.senderName()), when(sms.at()), receipt, linked(sms.text())));
        if (status == null) {
            for (var choice : ReceiptStatus.values()) {
                html.append(
                        "<form method=\"post\" action=\"/local/phone/%s/receipt\"><input type=\"hidden\" name=\"status\" value=\"%s\"><button>%s</button></form>"
                                .formatted(
                                        escaped(sms.id()),
                                        choice,
                                        choice == ReceiptStatus.DELIVERED ? "Delivered" : "Not delivered"));
            }
        }
        return html.append("</article>").toString();
    }
}
