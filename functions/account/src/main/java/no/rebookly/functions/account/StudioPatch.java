package no.rebookly.functions.account;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.lambda.JsonBody;
import no.rebookly.language.Words;
import no.rebookly.money.Money;
import no.rebookly.studio.BookingUrl;
import no.rebookly.studio.Studio;
import no.rebookly.time.QuietHours;

/** Reads a merge patch (RFC 7396) of a studio: quiet hours are replaced whole, and null gives back the default. */
final class StudioPatch {
    private static final int MOST_NAME = 100;
    private static final int MOST_URL = 500;
    private static final int MOST_CLOSED_DAYS = 400;
    private static final int MOST_HOLDOUT = 20;
    /** More than the longest SMS costs: a lower limit would hold a message for ever. */
    private static final Money LOWEST_LIMIT = new Money(1_000);

    private StudioPatch() {}

    static Studio of(Studio studio, JsonBody body) {
        var name = body.has("name") ? body.requiredText("name", MOST_NAME).strip() : studio.name();
        var bookingUrl = body.has("bookingUrl") ? bookingUrl(body) : studio.bookingUrl();
        var quietHours = body.has("quietHours") ? quietHours(body) : studio.quietHours();
        var closedDays = body.has("closedDays") ? closedDays(body) : studio.closedDays();
        var holdout = body.has("holdoutPercent")
                ? body.integer("holdoutPercent", 0, MOST_HOLDOUT).orElse(0L).intValue()
                : studio.holdoutPercent();
        var limit = body.has("dailySpendLimit") ? dailySpendLimit(body) : studio.dailySpendLimit();
        var phone = body.has("contactPhone")
                ? body.text("contactPhone", 40).map(String::strip).filter(text -> !text.isEmpty())
                : studio.contactPhone();
        body.done();
        return new Studio(
                studio.id(),
                name,
                bookingUrl,
                quietHours,
                closedDays,
                holdout,
                limit,
                phone,
                studio.createdAt(),
                studio.version());
    }

    private static Optional<Money> dailySpendLimit(JsonBody body) {
        var limit = body.money("dailySpendLimit");
        if (limit.filter(most -> most.compareTo(LOWEST_LIMIT) < 0).isPresent()) {
            body.error(
                    "dailySpendLimit",
                    new Words(
                            "Skal være minst 10 kroner. Vil du at ingenting skal sendes, sett utsendinger og faste regler på pause.",
                            "Must be at least 10 kroner. To send nothing, pause campaigns and rules."));
        }
        return limit;
    }

    private static Optional<URI> bookingUrl(JsonBody body) {
        var text = body.text("bookingUrl", MOST_URL);
        var url = text.flatMap(BookingUrl::parse);
        if (text.isPresent() && url.isEmpty()) {
            body.error(
                    "bookingUrl",
                    new Words(
                            "Skal være en adresse som begynner med https:// og et vanlig vertsnavn.",
                            "Must be an address that begins with https:// and an ordinary host name."));
        }
        return url;
    }

    private static QuietHours quietHours(JsonBody body) {
        if (body.empties("quietHours")) {
            return QuietHours.DEFAULT;
        }
        var quietHours = body.object("quietHours");
        if (quietHours.isEmpty()) {
            return QuietHours.DEFAULT;
        }
        var inner = quietHours.get();
        var weekdays = wish(inner, "weekdays");
        if (weekdays.isEmpty()) {
            inner.missing("weekdays");
        }
        var saturdays = wish(inner, "saturdays");
        return weekdays.map(wish -> proposed(body, wish, saturdays)).orElse(QuietHours.DEFAULT);
    }

    private static QuietHours proposed(JsonBody body, QuietHours.Wish weekdays, Optional<QuietHours.Wish> saturdays) {
        return switch (QuietHours.propose(weekdays, saturdays)) {
            case QuietHours.Proposal.Accepted(var hours) -> hours;
            case QuietHours.Proposal.Refused(var faults) -> {
                faults.forEach(fault -> body.error("quietHours" + fault.pointer(), fault.words()));
                yield QuietHours.DEFAULT;
            }
        };
    }

    private static Optional<QuietHours.Wish> wish(JsonBody body, String field) {
        return body.object(field).flatMap(hours -> {
            var from = time(hours, "from");
            var to = time(hours, "to");
            return from.flatMap(begin -> to.map(end -> new QuietHours.Wish(begin, end)));
        });
    }

    private static Optional<LocalTime> time(JsonBody body, String field) {
        var text = body.requiredText(field, 5);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeException notATime) {
            body.error(field, new Words("Skal være et klokkeslett som 09:30.", "Must be a time like 09:30."));
            return Optional.empty();
        }
    }

    private static SortedSet<LocalDate> closedDays(JsonBody body) {
        var days = new TreeSet<LocalDate>();
        var texts = body.texts("closedDays", MOST_CLOSED_DAYS, 10);
        for (var text : texts.orElseGet(List::of)) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeException notADay) {
                body.error("closedDays", new Words("Skal være dager som 2026-11-22.", "Must be days like 2026-11-22."));
            }
        }
        return days;
    }
}
