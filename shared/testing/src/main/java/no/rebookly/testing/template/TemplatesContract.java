package no.rebookly.testing.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import no.rebookly.message.MessageKind;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import no.rebookly.template.Template;
import no.rebookly.template.TemplateId;
import no.rebookly.template.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of templates promises. */
public abstract class TemplatesContract {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

    private Templates templates;

    /** An empty store that knows both studios. */
    protected abstract Templates empty();

    @BeforeEach
    void startEmpty() {
        templates = empty();
    }

    @Test
    void findsWhatWasAdded() {
        templates.add(template(1, STUDIO, "Høst på Grünerløkka"));

        assertThat(found(1))
                .isEqualTo(template(1, STUDIO, "Høst på Grünerløkka").withVersion(1));
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        templates.add(template(1, STUDIO, "Først"));
        templates.add(template(1, STUDIO, "Sist"));

        assertThat(found(1).name()).isEqualTo("Først");
    }

    @Test
    void ofTwoChangesOfOneVersionTheSecondIsRefused() {
        templates.add(template(1, STUDIO, "A"));
        var read = found(1);
        var changed = read.with("Nytt navn", MessageKind.SERVICE, "Velkommen i morgen");

        assertThat(templates.change(changed)).isTrue();
        assertThat(templates.change(read)).isFalse();
        assertThat(found(1)).isEqualTo(changed.withVersion(2));
    }

    @Test
    void removesOnlyTheVersionThatWasRead() {
        templates.add(template(1, STUDIO, "A"));
        var read = found(1);
        templates.change(read.with("Nytt navn", MessageKind.SERVICE, "Velkommen i morgen"));

        assertThat(templates.remove(read)).isFalse();
        assertThat(templates.remove(found(1))).isTrue();
        assertThat(templates.find(STUDIO, id(1))).isEmpty();
        assertThat(templates.remove(read)).isFalse();
    }

    @Test
    void listsEveryOneOnceInTheOrderOfTheirIds() {
        IntStream.of(3, 1, 5, 2, 4).forEach(number -> templates.add(template(number, STUDIO, "A")));
        templates.add(template(9, OTHER_STUDIO, "A"));
        var seen = new ArrayList<String>();
        var page = templates.list(STUDIO, PageRequest.first(2));
        page.items().forEach(each -> seen.add(each.id().value()));
        while (page.next().isPresent()) {
            page = templates.list(STUDIO, new PageRequest(2, page.next()));
            page.items().forEach(each -> seen.add(each.id().value()));
        }

        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void findsNothingOfAnotherStudio() {
        templates.add(template(1, STUDIO, "A"));

        assertThat(templates.find(OTHER_STUDIO, id(1))).isEmpty();
        assertThat(templates.list(OTHER_STUDIO, PageRequest.first(10)).items()).isEmpty();
    }

    private Template found(int number) {
        return templates.find(STUDIO, id(number)).orElseThrow();
    }

    private static TemplateId id(int number) {
        return new TemplateId(String.format(TemplateId.KIND + "_%020d", number));
    }

    private static Template template(int number, StudioId studio, String name) {
        return new Template(studio, id(number), name, MessageKind.MARKETING, "Hei {fornavn|du}, ærlig talt €", NOW, 0);
    }
}
