package no.rebookly.testing.studio;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.money.Money;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderState;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.time.QuietHours;

/** A studio that may send: a name, a booking page, usual hours. */
public final class AStudio {
    private AStudio() {}

    public static Studio named(StudioId id, String name) {
        return new Studio(
                id,
                name,
                Optional.of(URI.create("https://salong.example/bestill")),
                QuietHours.DEFAULT,
                new TreeSet<>(),
                0,
                Optional.empty(),
                Optional.of("22 22 22 22"),
                Instant.EPOCH,
                1);
    }

    /** The same, after its booking page has moved. */
    public static Studio bookingAt(Studio studio, URI url) {
        return booking(studio, Optional.of(url));
    }

    /** The same, after its booking page was taken away. */
    public static Studio bookingNowhere(Studio studio) {
        return booking(studio, Optional.empty());
    }

    private static Studio booking(Studio studio, Optional<URI> url) {
        return new Studio(
                studio.id(),
                studio.name(),
                url,
                studio.quietHours(),
                studio.closedDays(),
                studio.holdoutPercent(),
                studio.dailySpendLimit(),
                studio.contactPhone(),
                studio.createdAt(),
                studio.version());
    }

    /** The same, when it may spend no more than this in a day. */
    public static Studio limitedTo(Studio studio, Money limit) {
        return new Studio(
                studio.id(),
                studio.name(),
                studio.bookingUrl(),
                studio.quietHours(),
                studio.closedDays(),
                studio.holdoutPercent(),
                Optional.of(limit),
                studio.contactPhone(),
                studio.createdAt(),
                studio.version());
    }

    /** For {@code Studios.saveSender} of a studio that has none yet. */
    public static SenderIdentity approvedSender(StudioId id) {
        return new SenderIdentity(
                id,
                "Salong AS",
                Optional.empty(),
                "Eier",
                "Salong",
                new SenderName("Salong"),
                SenderState.APPROVED,
                List.of(),
                Instant.EPOCH,
                0);
    }
}
