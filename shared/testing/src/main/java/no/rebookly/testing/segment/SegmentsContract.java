package no.rebookly.testing.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import no.rebookly.filter.Field;
import no.rebookly.filter.Filter;
import no.rebookly.filter.Operand;
import no.rebookly.filter.Operator;
import no.rebookly.page.PageRequest;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of segments promises. */
public abstract class SegmentsContract {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");
    private static final Filter GONE = new Filter.Condition(Field.OVERDUE_DAYS, Operator.GT, new Operand.Whole(-14));

    private Segments segments;

    /** An empty store that knows both studios. */
    protected abstract Segments empty();

    @BeforeEach
    void startEmpty() {
        segments = empty();
    }

    @Test
    void findsWhatWasAdded() {
        segments.add(segment(1, STUDIO, "Høst på Grünerløkka"));

        assertThat(found(1)).isEqualTo(segment(1, STUDIO, "Høst på Grünerløkka").withVersion(1));
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        segments.add(segment(1, STUDIO, "Først"));
        segments.add(segment(1, STUDIO, "Sist"));

        assertThat(found(1).name()).isEqualTo("Først");
    }

    @Test
    void ofTwoChangesOfOneVersionTheSecondIsRefused() {
        segments.add(segment(1, STUDIO, "A"));
        var read = found(1);
        var changed = read.with("Nytt navn", new Filter.Not(GONE));

        assertThat(segments.change(changed)).isTrue();
        assertThat(segments.change(read)).isFalse();
        assertThat(found(1)).isEqualTo(changed.withVersion(2));
    }

    @Test
    void removesOnlyTheVersionThatWasRead() {
        segments.add(segment(1, STUDIO, "A"));
        var read = found(1);
        segments.change(read.with("Nytt navn", new Filter.Not(GONE)));

        assertThat(segments.remove(read)).isFalse();
        assertThat(segments.remove(found(1))).isTrue();
        assertThat(segments.find(STUDIO, id(1))).isEmpty();
        assertThat(segments.remove(read)).isFalse();
    }

    @Test
    void listsEveryOneOnceInTheOrderOfTheirIds() {
        IntStream.of(3, 1, 5, 2, 4).forEach(number -> segments.add(segment(number, STUDIO, "A")));
        segments.add(segment(9, OTHER_STUDIO, "A"));
        var seen = new ArrayList<String>();
        var page = segments.list(STUDIO, PageRequest.first(2));
        page.items().forEach(each -> seen.add(each.id().value()));
        while (page.next().isPresent()) {
            page = segments.list(STUDIO, new PageRequest(2, page.next()));
            page.items().forEach(each -> seen.add(each.id().value()));
        }

        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void findsNothingOfAnotherStudio() {
        segments.add(segment(1, STUDIO, "A"));

        assertThat(segments.find(OTHER_STUDIO, id(1))).isEmpty();
        assertThat(segments.list(OTHER_STUDIO, PageRequest.first(10)).items()).isEmpty();
    }

    private Segment found(int number) {
        return segments.find(STUDIO, id(number)).orElseThrow();
    }

    private static SegmentId id(int number) {
        return new SegmentId(String.format(SegmentId.KIND + "_%020d", number));
    }

    private static Segment segment(int number, StudioId studio, String name) {
        return new Segment(studio, id(number), name, GONE, NOW, 0);
    }
}
