package no.rebookly.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KnownAgentsTest {
    private static final List<KnownAgents.Entry> ENTRIES = KnownAgents.entries();

    @Test
    void saysOfEachEntryWhoItIsWhereThatIsKnownFromAndSinceWhen() {
        assertThat(ENTRIES).hasSizeGreaterThan(150).allSatisfy(entry -> {
            assertThat(entry.who()).isNotBlank();
            assertThat(entry.source()).isNotBlank();
            assertThat(LocalDate.parse(entry.seen())).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void hasNoEntryTwiceAndNoneThatCannotFit() {
        var written =
                ENTRIES.stream().map(entry -> entry.place() + entry.text()).toList();

        assertThat(new HashSet<>(written)).hasSameSizeAs(written);
        assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.text())
                .isNotEmpty()
                .isEqualTo(entry.text().toLowerCase(Locale.ROOT)));
    }

    /** The longest agent that is looked at, made to have as many words and brackets as it can. */
    @Test
    void isNotSlowedByAnythingInAnAgent() {
        var known = new KnownAgents();
        for (var evil : List.of("a ", "(", ")(", "bo", "like gecko")) {
            var agent = evil.repeat(VisitorClassifier.LONGEST_AGENT / evil.length());
            var started = System.nanoTime();
            for (var i = 0; i < 100; i++) {
                known.named(agent);
                known.namesOnlyBrowsers(agent);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
