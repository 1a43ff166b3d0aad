package no.rebookly.testing.campaign;

import static no.rebookly.testing.campaign.ACampaign.CREATED;
import static no.rebookly.testing.campaign.ACampaign.STUDIO;
import static no.rebookly.testing.campaign.ACampaign.aCampaign;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.Campaigns;
import no.rebookly.filter.Field;
import no.rebookly.filter.Filter;
import no.rebookly.filter.Operand;
import no.rebookly.filter.Operator;
import no.rebookly.page.PageRequest;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of campaigns promises. */
public abstract class CampaignsContract {
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Filter LONG_GONE_REGULARS = new Filter.All(List.of(
            new Filter.Condition(Field.LAST_VISIT, Operator.OLDER_THAN_DAYS, new Operand.Whole(60)),
            new Filter.Not(new Filter.Any(List.of(
                    new Filter.Condition(
                            Field.TAG,
                            Operator.IN,
                            new Operand.Many(List.of(new Operand.Text("Ærlig \"VIP\""), new Operand.Text("Familie")))),
                    new Filter.Condition(Field.NEXT_APPOINTMENT, Operator.EXISTS, new Operand.Flag(true)),
                    new Filter.Condition(Field.CREATED_AT, Operator.GT, new Operand.Moment(CREATED)),
                    new Filter.Condition(
                            Field.FIRST_VISIT, Operator.EQ, new Operand.Day(LocalDate.parse("2026-02-01"))))))));

    private Campaigns campaigns;

    /** An empty store that knows {@link ACampaign#STUDIO} and {@code stu_…02}. */
    protected abstract Campaigns empty();

    @BeforeEach
    void startEmpty() {
        campaigns = empty();
    }

    @Test
    void findsWhatWasAdded() {
        var draft = aCampaign(1)
                .named("Høst på Grünerløkka")
                .to(LONG_GONE_REGULARS)
                .to(new SegmentId("seg_00000000000000000001"))
                .linkingTo("https://salong.example/host")
                .at("2026-12-01T09:00:00Z")
                .build();
        campaigns.add(draft);

        assertThat(found(draft))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(draft);
        assertThat(found(draft).version()).isEqualTo(1);
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        campaigns.add(aCampaign(1).named("Først").build());
        campaigns.add(aCampaign(1).named("Sist").build());

        assertThat(found(aCampaign(1).build()).content().name()).isEqualTo("Først");
    }

    @Test
    void keepsEverythingThatAStartAndThePlannerChange() {
        campaigns.add(aCampaign(1).build());
        var progress = new Campaign.Progress(
                Optional.of("cus_1"),
                true,
                Optional.of(Instant.parse("2026-11-24T09:07:00Z")),
                Optional.of("MESSAGE#a"));
        var due = CREATED.plus(Duration.ofMinutes(1));
        var running = found(aCampaign(1).build()).going(CREATED).progressed(progress, Optional.of(due));

        assertThat(campaigns.change(running)).isTrue();
        var stored = found(running);
        assertThat(stored.state()).isEqualTo(CampaignState.RUNNING);
        assertThat(stored.startedAt()).contains(CREATED);
        assertThat(stored.dueAt()).contains(due);
        assertThat(stored.progress()).isEqualTo(progress);
        assertThat(stored.version()).isEqualTo(2);
    }

    @Test
    void leavesTheDueIndexWhenNothingIsLeftToDo() {
        campaigns.add(aCampaign(1).build());
        campaigns.change(found(aCampaign(1).build()).going(CREATED));
        campaigns.change(found(aCampaign(1).build()).done());

        assertThat(found(aCampaign(1).build()).dueAt()).isEqualTo(Optional.<Instant>empty());
    }

    @Test
    void ofTwoChangesOfOneVersionTheSecondIsRefused() {
        campaigns.add(aCampaign(1).build());
        var read = found(aCampaign(1).build());

        assertThat(campaigns.change(read.with(read.content().named("A")))).isTrue();
        assertThat(campaigns.change(read.with(read.content().named("B")))).isFalse();
        assertThat(found(read).content().name()).isEqualTo("A");
    }

    @Test
    void removesOnlyTheVersionThatWasRead() {
        campaigns.add(aCampaign(1).build());
        var read = found(aCampaign(1).build());
        campaigns.change(read.with(read.content().named("A")));

        assertThat(campaigns.remove(read)).isFalse();
        assertThat(campaigns.remove(found(read))).isTrue();
        assertThat(campaigns.find(STUDIO, read.id())).isEmpty();
        assertThat(campaigns.remove(read)).isFalse();
    }

    @Test
    void listsEveryOneOnceInTheOrderOfTheirIds() {
        IntStream.of(3, 1, 5, 2, 4)
                .forEach(number -> campaigns.add(aCampaign(number).build()));
        campaigns.add(aCampaign(9).of(OTHER_STUDIO).build());
        var seen = new ArrayList<String>();
        var page = campaigns.list(STUDIO, PageRequest.first(2));
        page.items().forEach(each -> seen.add(each.id().value()));
        while (page.next().isPresent()) {
            page = campaigns.list(STUDIO, new PageRequest(2, page.next()));
            page.items().forEach(each -> seen.add(each.id().value()));
        }

        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void findsNothingOfAnotherStudio() {
        campaigns.add(aCampaign(1).build());

        assertThat(campaigns.find(OTHER_STUDIO, aCampaign(1).build().id())).isEmpty();
        assertThat(campaigns.list(OTHER_STUDIO, PageRequest.first(10)).items()).isEmpty();
    }

    private Campaign found(Campaign campaign) {
        return campaigns.find(campaign.studio(), campaign.id()).orElseThrow();
    }
}
