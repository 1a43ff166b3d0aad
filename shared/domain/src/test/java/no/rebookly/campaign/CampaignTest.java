package no.rebookly.campaign;

import static no.rebookly.campaign.CampaignState.CANCELLED;
import static no.rebookly.campaign.CampaignState.DONE;
import static no.rebookly.campaign.CampaignState.DRAFT;
import static no.rebookly.campaign.CampaignState.PAUSED;
import static no.rebookly.campaign.CampaignState.RUNNING;
import static no.rebookly.campaign.CampaignState.SCHEDULED;
import static no.rebookly.sending.Someone.STUDIO_ID;
import static no.rebookly.sending.Someone.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.filter.Filter;
import no.rebookly.message.MessageKind;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Instant LATER = TUESDAY.plus(Duration.ofDays(2));

    @Test
    void movesByTheTableAndNoOtherWay() {
        var table = Map.<CampaignState, Set<CampaignState>>of(
                DRAFT, EnumSet.of(SCHEDULED, RUNNING),
                SCHEDULED, EnumSet.of(RUNNING, PAUSED, CANCELLED),
                RUNNING, EnumSet.of(PAUSED, CANCELLED, DONE),
                PAUSED, EnumSet.of(SCHEDULED, RUNNING, CANCELLED),
                CANCELLED, Set.of(),
                DONE, Set.of());
        for (var from : CampaignState.values()) {
            for (var to : CampaignState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(table.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void goesAtOnceWithoutAMoment() {
        var going = draft(Optional.empty()).going(TUESDAY);

        assertThat(going.state()).isEqualTo(RUNNING);
        assertThat(going.startedAt()).contains(TUESDAY);
        assertThat(going.dueAt()).contains(TUESDAY);
    }

    @Test
    void waitsForItsMomentAndThenRuns() {
        var scheduled = draft(Optional.of(LATER)).going(TUESDAY);
        var running = scheduled.going(LATER);

        assertThat(scheduled.state()).isEqualTo(SCHEDULED);
        assertThat(scheduled.startedAt()).isEmpty();
        assertThat(scheduled.dueAt()).contains(LATER);
        assertThat(running.state()).isEqualTo(RUNNING);
        assertThat(running.startedAt()).contains(LATER);
    }

    @Test
    void aPauseTakesItOutOfTheDueIndexAndResumingPutsItBack() {
        var paused = draft(Optional.of(LATER)).going(TUESDAY).paused();

        assertThat(paused.dueAt()).isEmpty();
        assertThat(paused.going(TUESDAY).state()).isEqualTo(SCHEDULED);
        assertThat(paused.going(LATER).state()).isEqualTo(RUNNING);
    }

    @Test
    void keepsTheMomentItStartedThroughAPause() {
        var again = draft(Optional.empty()).going(TUESDAY).paused().going(LATER);

        assertThat(again.startedAt()).contains(TUESDAY);
        assertThat(again.dueAt()).contains(LATER);
    }

    @Test
    void oneThatHasPlannedSomethingIsDueWhenItIsCancelled() {
        assertThat(draft(Optional.empty()).going(TUESDAY).cancelled(LATER).dueAt())
                .contains(LATER);
        assertThat(draft(Optional.of(LATER)).going(TUESDAY).cancelled(TUESDAY).dueAt())
                .isEmpty();
    }

    @Test
    void refusesAMoveThatIsNotInTheTable() {
        assertThatThrownBy(() -> draft(Optional.empty()).paused()).isInstanceOf(IllegalStateException.class);
    }

    private static Campaign draft(Optional<Instant> sendAt) {
        var content = new CampaignContent(
                "Høst", new Filter.All(List.of()), Optional.empty(), "Hei", Optional.empty(), sendAt);
        return Campaign.draft(
                STUDIO_ID, new CampaignId("cmp_00000000000000000001"), MessageKind.MARKETING, content, TUESDAY);
    }
}
