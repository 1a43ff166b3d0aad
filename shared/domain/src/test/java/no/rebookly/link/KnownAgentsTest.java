package no.rebookly.link;

import static org.assertj.core.api.Assertions.assertThat;

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
}
