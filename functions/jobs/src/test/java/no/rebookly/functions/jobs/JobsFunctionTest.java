package no.rebookly.functions.jobs;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.aws.tables.FileTableReader;
import no.rebookly.customer.Customers;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.ImportState;
import no.rebookly.imports.Imports;
import no.rebookly.imports.NoticeUpload;
import no.rebookly.imports.TableReader;
import no.rebookly.imports.Uploads;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.JobState;
import no.rebookly.job.Jobs;
import no.rebookly.phone.PhoneReader;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.imports.InMemoryImports;
import no.rebookly.testing.imports.InMemoryUploads;
import no.rebookly.testing.job.InMemoryJobs;
import no.rebookly.testing.job.QueuedJobs;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsFunctionTest {
    private static final ImportId IMPORT = new ImportId("imp_00000000000000000001");
    private static final JobId JOB = new JobId("job_00000000000000000009");

    private final TestPlatform platform = TestPlatform.at("2026-11-22T10:00:00Z");
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryUploads uploads = new InMemoryUploads();
    private final QueuedJobs queue = new QueuedJobs();
    private Calls calls = new Calls(new JobsFunction(platform));

    @BeforeEach
    void signIn() {
        var owner = Owner.signIn(platform, STUDIO);
        platform.with(Jobs.class, jobs)
                .with(JobQueue.class, queue)
                .with(Imports.class, imports)
                .with(Uploads.class, uploads)
                .with(Customers.class, new InMemoryCustomers())
                .with(TableReader.class, new FileTableReader())
                .with(PhoneReader.class, new LibPhoneNumberReader());
        calls = new Calls(new JobsFunction(platform))
                .cookie(owner.cookie())
                .header("idempotency-key", "cancel-it-once");
    }

    @Test
    void theQueueBringsAJobToItsEnd() {
        var id = reading();
        assertThat(calls.get("/api/jobs/" + id).json().path("state").textValue())
                .isEqualTo("RUNNING");

        assertThat(deliver()).isEmpty();

        var done = calls.get("/api/jobs/" + id).json();
        assertThat(done.path("state").textValue()).isEqualTo("DONE");
        assertThat(done.path("done").intValue()).isEqualTo(1);
        assertThat(done.path("total").intValue()).isEqualTo(1);
        assertThat(done.has("result")).isTrue();
        assertThat(imports.find(STUDIO, IMPORT).orElseThrow().state()).isEqualTo(ImportState.READY);
        assertThat(jobs.find(STUDIO, id).orElseThrow().dueAt()).isEmpty();
    }

    @Test
    void aMessageThatComesTwiceOrNamesNothingIsDoneWith() {
        reading();
        var body = queue.next().orElseThrow();
        var function = new Calls(new JobsQueueFunction(platform));

        assertThat(function.deliver(body, body)).isEmpty();
        assertThat(function.deliver("{\"studio\":\"" + STUDIO + "\",\"job\":\"" + JOB + "\"}"))
                .isEmpty();
        assertThat(function.deliver("not a message")).containsExactly("0");
    }

    @Test
    void aJobThatIsAskedToStopStopsAtItsNextPage() {
        var id = reading();

        var asked = calls.post("/api/jobs/" + id + "/cancel", "");

        assertThat(asked.status()).isEqualTo(202);
        deliver();
        assertThat(calls.get("/api/jobs/" + id).json().path("state").textValue())
                .isEqualTo("CANCELLED");
        assertThat(imports.find(STUDIO, IMPORT).orElseThrow().state()).isEqualTo(ImportState.FAILED);
        calls.header("idempotency-key", "cancel-it-again");
        assertThat(calls.post("/api/jobs/" + id + "/cancel", "").status()).isEqualTo(409);
    }

    @Test
    void anUndoingIsNotStoppedHalfWay() {
        jobs.add(Job.start(
                STUDIO,
                JOB,
                JobKind.UNDO_IMPORT,
                IMPORT.value(),
                platform.clock().instant()));

        assertThat(calls.post("/api/jobs/" + JOB + "/cancel", "").status()).isEqualTo(409);
        assertThat(jobs.find(STUDIO, JOB).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aJobOfAnotherStudioIsNotFound() {
        var others = new StudioId("stu_00000000000000000002");
        jobs.add(Job.start(
                others,
                JOB,
                JobKind.READ_IMPORT,
                IMPORT.value(),
                platform.clock().instant()));

        assertThat(calls.get("/api/jobs/" + JOB).status()).isEqualTo(404);
        assertThat(calls.post("/api/jobs/" + JOB + "/cancel", "").status()).isEqualTo(404);
    }

    /** An import whose file is there and is to be read. */
    private JobId reading() {
        var file = "Navn;Mobil\nKari Berg;93000001\n".getBytes(StandardCharsets.UTF_8);
        imports.add(Import.open(
                STUDIO,
                IMPORT,
                ImportKind.CUSTOMERS,
                "liste.csv",
                file.length,
                platform.clock().instant()));
        uploads.put(IMPORT, file);
        var notice = new NoticeUpload(imports, uploads, jobs, queue, platform.ids(), platform.clock());
        return notice.notice(imports.find(STUDIO, IMPORT).orElseThrow()).job().orElseThrow();
    }

    private java.util.List<String> deliver() {
        return new Calls(new JobsQueueFunction(platform)).deliver(queue.next().orElseThrow());
    }
}
