package no.rebookly.testing.automation;

import static no.rebookly.testing.automation.AnAutomation.CREATED;
import static no.rebookly.testing.automation.AnAutomation.STUDIO;
import static no.rebookly.testing.automation.AnAutomation.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.rebookly.automation.Automation;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.AutomationState;
import no.rebookly.automation.Automations;
import no.rebookly.automation.Rule;
import no.rebookly.filter.Field;
import no.rebookly.filter.Filter;
import no.rebookly.filter.Operand;
import no.rebookly.filter.Operator;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of automations promises. */
public abstract class AutomationsContract {
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");

    private Automations automations;

    /** An empty store that knows {@link AnAutomation#STUDIO} and {@code stu_…02}. */
    protected abstract Automations empty();

    @BeforeEach
    void startEmpty() {
        automations = empty();
    }

    @Test
    void findsWhatWasAddedWhateverItsRule() {
        var rules = List.of(
                new Rule.Rebook(6, Optional.of("Dameklipp \"lang\""), true, TEN),
                new Rule.Rebook(8, Optional.empty(), false, TEN.plusMinutes(30)),
                new Rule.WinBack(26, 3, 4, TEN),
                new Rule.AppointmentReminder(24));
        for (var rule : rules) {
            var added = AnAutomation.following(rules.indexOf(rule) + 1, rule)
                    .onlyTo(new Filter.Condition(Field.TAG, Operator.EQ, new Operand.Text("VIP")))
                    .onlyTo(new SegmentId("seg_00000000000000000001"))
                    .atMost(7)
                    .build();
            automations.add(added);

            assertThat(found(added)).isEqualTo(added.withVersion(1));
        }
        assertThat(automations.all(STUDIO)).hasSize(rules.size()).isSortedAccordingTo((a, b) -> a.id().compareTo(
                        b.id()));
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        automations.add(AnAutomation.rebooking(1, 6).build());
        automations.add(AnAutomation.rebooking(1, 9).build());

        assertThat(found(AnAutomation.rebooking(1, 6).build()).content().rule())
                .isEqualTo(new Rule.Rebook(6, Optional.empty(), false, TEN));
    }

    @Test
    void keepsWhatWasPreviewedAndWhenItWasActivated() {
        var draft = AnAutomation.rebooking(1, 6).build();
        automations.add(draft);

        automations.previewed(found(draft));
        automations.previewed(found(draft));
        assertThat(found(draft).isPreviewed()).isTrue();
        assertThat(found(draft).version()).isEqualTo(1);
        assertThat(automations.change(found(draft).activated(CREATED.plusSeconds(60))))
                .isTrue();

        assertThat(found(draft).state()).isEqualTo(AutomationState.ACTIVE);
        assertThat(found(draft).activatedAt()).contains(CREATED.plusSeconds(60));
        assertThat(found(draft).version()).isEqualTo(2);
        assertThat(found(draft).changedAt()).isEmpty();

        automations.change(
                found(draft).with(AnAutomation.rebooking(1, 7).build().content(), CREATED.plusSeconds(90)));
        assertThat(found(draft).changedAt()).contains(CREATED.plusSeconds(90));
        assertThat(found(draft).state()).isEqualTo(AutomationState.PAUSED);
    }

    @Test
    void anotherContentIsNotWhatWasPreviewed() {
        var draft = AnAutomation.rebooking(1, 6).build();
        automations.add(draft);
        var seen = found(draft);
        automations.previewed(seen);
        automations.change(
                found(draft).with(AnAutomation.rebooking(1, 7).build().content(), CREATED));
        assertThat(found(draft).isPreviewed()).isFalse();

        automations.previewed(seen);
        assertThat(found(draft).isPreviewed())
                .as("what was seen is an older version")
                .isFalse();
    }

    @Test
    void aChangeOfAnOlderVersionWritesNothing() {
        var draft = AnAutomation.rebooking(1, 6).build();
        automations.add(draft);
        var stale = found(draft);
        automations.change(stale.activated(CREATED));

        assertThat(automations.change(stale.paused())).isFalse();
        assertThat(automations.remove(stale)).isFalse();
        assertThat(found(draft).isActive()).isTrue();
    }

    @Test
    void whatIsRemovedIsGone() {
        var draft = AnAutomation.rebooking(1, 6).build();
        automations.add(draft);
        var read = found(draft);

        assertThat(automations.remove(read)).isTrue();
        assertThat(automations.remove(read)).isFalse();
        assertThat(automations.all(STUDIO)).isEmpty();
    }

    @Test
    void nothingIsOfAnotherStudio() {
        automations.add(AnAutomation.rebooking(1, 6).build());

        assertThat(automations.all(OTHER_STUDIO)).isEmpty();
        assertThat(automations.find(OTHER_STUDIO, new AutomationId("aut_00000000000000000001")))
                .isEmpty();
    }

    private Automation found(Automation automation) {
        return automations.find(automation.studio(), automation.id()).orElseThrow();
    }
}
