package no.rebookly.testing.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.money.Money;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderReason;
import no.rebookly.studio.SenderState;
import no.rebookly.studio.Studio;
import no.rebookly.studio.Studios;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.time.Hours;
import no.rebookly.time.QuietHours;
import org.junit.jupiter.api.Test;

/** What every {@link Studios} promises. */
public abstract class StudiosContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** Studios with Salong Kari as it began, and nothing else. */
    protected abstract Studios withSalongKari();

    @Test
    void changesAStudioOnlyAtTheVersionThatWasRead() {
        var studios = withSalongKari();
        var changed = new Studio(
                AccountWorld.SALONG_KARI,
                "Kåres Salong",
                Optional.of(URI.create("https://salong.example/bestill")),
                new QuietHours(Hours.of(10, 18), Optional.empty()),
                new TreeSet<>(List.of(LocalDate.of(2026, 12, 27), LocalDate.of(2026, 12, 28))),
                10,
                Optional.of(new Money(50_000)),
                Optional.of("22 22 22 22"),
                NOON,
                1);
        assertThat(studios.change(changed)).isTrue();
        assertThat(studios.change(changed)).isFalse();
        assertThat(studios.find(AccountWorld.SALONG_KARI)).contains(changed.withVersion(2));
    }

    @Test
    void savesASenderOnlyOverTheOneThatWasRead() {
        var studios = withSalongKari();
        assertThat(studios.sender(AccountWorld.SALONG_KARI)).isEmpty();
        var first = sender(SenderState.APPROVED, List.of(), 0);
        assertThat(studios.saveSender(first)).isTrue();
        assertThat(studios.saveSender(first)).isFalse();
        assertThat(studios.sender(AccountWorld.SALONG_KARI)).contains(first.withVersion(1));
        var second = sender(SenderState.HELD, List.of(SenderReason.PROTECTED_NAME), 1);
        assertThat(studios.saveSender(second)).isTrue();
        assertThat(studios.sender(AccountWorld.SALONG_KARI)).contains(second.withVersion(2));
    }

    private static SenderIdentity sender(SenderState state, List<SenderReason> reasons, long version) {
        return new SenderIdentity(
                AccountWorld.SALONG_KARI,
                "Kari Nordmann",
                Optional.empty(),
                "Frisør",
                "Salong Kari",
                new SenderName("SalongKari"),
                state,
                reasons,
                NOON,
                version);
    }
}
