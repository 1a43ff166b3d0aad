package no.rebookly.testing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.imports.Assertion;
import no.rebookly.imports.ColumnMeaning;
import no.rebookly.imports.Counts;
import no.rebookly.imports.FileContents;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.ImportState;
import no.rebookly.imports.Imports;
import no.rebookly.imports.SharedNumbers;
import no.rebookly.imports.TableFormat;
import no.rebookly.job.JobId;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of imports promises. */
public abstract class ImportsContract {
    protected static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    protected static final ImportId ID = new ImportId("imp_00000000000000000001");
    private static final StudioId OTHER_STUDIO = new StudioId("stu_00000000000000000002");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

    private Imports imports;

    /** An empty store that knows the keys of both studios. */
    protected abstract Imports empty();

    @BeforeEach
    void startEmpty() {
        imports = empty();
    }

    @Test
    void findsWhatWasAddedAndOnlyInItsStudio() {
        var opened = Import.open(STUDIO, ID, ImportKind.VISITS, "kari.csv", 12, NOW);
        imports.add(opened);
        imports.add(Import.open(STUDIO, ID, ImportKind.CUSTOMERS, "ola.csv", 13, NOW));

        assertThat(found()).usingRecursiveComparison().ignoringFields("version").isEqualTo(opened);
        assertThat(found().version()).isEqualTo(1);
        assertThat(imports.find(OTHER_STUDIO, ID)).isEmpty();
    }

    @Test
    void keepsEverythingOfAnImport() {
        imports.add(Import.open(STUDIO, ID, ImportKind.CUSTOMERS, "kari.csv", 12, NOW));
        var full = full(found().version());
        assertThat(imports.change(full)).isTrue();

        assertThat(found()).usingRecursiveComparison().ignoringFields("version").isEqualTo(full);
        assertThat(List.copyOf(found().mapping().keySet())).containsExactly("Navn", "Mobil", "Merk");
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        imports.add(Import.open(STUDIO, ID, ImportKind.CUSTOMERS, "kari.csv", 12, NOW));
        imports.change(full(1));

        assertThat(imports.change(full(1))).isFalse();
        assertThat(found().version()).isEqualTo(2);
    }

    protected static Import full(long version) {
        var mapping = new LinkedHashMap<String, ColumnMeaning>();
        mapping.put("Navn", ColumnMeaning.NAME);
        mapping.put("Mobil", ColumnMeaning.PHONE);
        mapping.put("Merk", ColumnMeaning.IGNORE);
        return new Import(
                STUDIO,
                ID,
                ImportKind.CUSTOMERS,
                "kari.csv",
                12,
                ImportState.COMMITTING,
                Optional.of(new FileContents(
                        new TableFormat("windows-1252", ";", true),
                        List.of("Navn", "Mobil", "Merk"),
                        List.of(List.of("Kari Ødegård", "930 00 001", ""), List.of("Ola", "", "=1+1")))),
                mapping,
                Optional.of(new Assertion(MarketingBasis.CONSENT, "Ja til SMS")),
                SharedNumbers.SAME_PERSON,
                Optional.of(new Counts(10, 5, 2, 1, 2, 1)),
                Optional.of(new JobId("job_00000000000000000001")),
                Optional.of(new Words("Feil.", "Wrong.")),
                NOW,
                Optional.of(new Import.Committed(NOW.plusSeconds(1), "acc_00000000000000000001")),
                version);
    }

    private Import found() {
        return imports.find(STUDIO, ID).orElseThrow();
    }
}
