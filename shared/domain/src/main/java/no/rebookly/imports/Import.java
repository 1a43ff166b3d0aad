package no.rebookly.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.job.JobId;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;

/**
 * A list of customers or visits on its way in. It names the one job that works on it, so that a job which lost a race finds
 * that it has nothing to do.
 *
 * @param size of the file in bytes
 * @param mapping the owner's wish, by the columns' names; as guessed at first
 * @param marketing empty unless the owner chose: marketing is denied by default
 * @param counts empty while the mapping lacks something
 * @param committed when its rows were asked to be taken in, and by which account; every time and id of theirs follows from it
 */
public record Import(
        StudioId studio,
        ImportId id,
        ImportKind kind,
        String fileName,
        long size,
        ImportState state,
        Optional<FileContents> contents,
        Map<String, ColumnMeaning> mapping,
        Optional<Assertion> marketing,
        SharedNumbers sharedNumbers,
        Optional<Counts> counts,
        Optional<JobId> job,
        Optional<Words> problem,
        Instant createdAt,
        Optional<Committed> committed,
        long version) {
    public Import {
        mapping = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** @param by the account */
    public record Committed(Instant at, String by) {}

    public static Import open(StudioId studio, ImportId id, ImportKind kind, String fileName, long size, Instant now) {
        return new Import(
                studio,
                id,
                kind,
                fileName,
                size,
                ImportState.AWAITING_FILE,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                SharedNumbers.SEPARATE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                0);
    }

    /** The file is there, or is to be read in another way. */
    Import reading(JobId by) {
        return in(
                ImportState.READING, contents, mapping, Optional.empty(), Optional.of(by), Optional.empty(), committed);
    }

    /** @param counted empty while the mapping lacks something */
    Import ready(FileContents found, Map<String, ColumnMeaning> meanings, Optional<Counts> counted) {
        return in(ImportState.READY, Optional.of(found), meanings, counted, job, Optional.empty(), committed);
    }

    Import failed(Words why) {
        return in(ImportState.FAILED, contents, mapping, counts, job, Optional.of(why), committed);
    }

    Import committing(JobId by, Committed when) {
        return in(
                ImportState.COMMITTING,
                contents,
                mapping,
                counts,
                Optional.of(by),
                Optional.empty(),
                Optional.of(when));
    }

    /** Its rows are being taken back: by the job that it names now. */
    Import undoing(JobId by) {
        return in(state, contents, mapping, counts, Optional.of(by), problem, committed);
    }

    /** Rows came in while they were taken back: that is not over yet. */
    Import undoingAgain(JobId by) {
        return in(ImportState.COMMITTING, contents, mapping, counts, Optional.of(by), problem, committed);
    }

    Import undone() {
        return in(ImportState.UNDONE, contents, mapping, counts, job, Optional.empty(), committed);
    }

    Import done() {
        return in(ImportState.DONE, contents, mapping, counts, job, Optional.empty(), committed);
    }

    /** With the owner's choices. */
    public Import with(Map<String, ColumnMeaning> meanings, Optional<Assertion> basis, SharedNumbers shared) {
        return new Import(
                studio, id, kind, fileName, size, state, contents, meanings, basis, shared, counts, job, problem,
                createdAt, committed, version);
    }

    private Import in(
            ImportState next,
            Optional<FileContents> found,
            Map<String, ColumnMeaning> meanings,
            Optional<Counts> counted,
            Optional<JobId> by,
            Optional<Words> why,
            Optional<Committed> when) {
        return new Import(
                studio,
                id,
                kind,
                fileName,
                size,
                next,
                found,
                meanings,
                marketing,
                sharedNumbers,
                counted,
                by,
                why,
                createdAt,
                when,
                version);
    }

    @Override
    public String toString() {
        return "Import[" + id + ", " + state + "]";
    }
}
