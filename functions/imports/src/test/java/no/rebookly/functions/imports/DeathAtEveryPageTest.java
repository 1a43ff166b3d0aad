package no.rebookly.functions.imports;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.account.AccountId;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.aws.tables.FileTableReader;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.imports.Assertion;
import no.rebookly.imports.ChangeImport;
import no.rebookly.imports.CommitImport;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.ImportState;
import no.rebookly.imports.NoticeUpload;
import no.rebookly.imports.ReadImport;
import no.rebookly.imports.SharedNumbers;
import no.rebookly.imports.TakeBackRows;
import no.rebookly.imports.TakeRows;
import no.rebookly.imports.UndoImport;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.Jobs;
import no.rebookly.job.RunJob;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.imports.InMemoryImports;
import no.rebookly.testing.imports.InMemoryUploads;
import no.rebookly.testing.job.InMemoryJobs;
import no.rebookly.testing.job.QueuedJobs;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.CountingIds;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.Test;

/** A list of 5,000 rows, and a process that dies twice in each of its pages: among the writes, and before the cursor is saved. */
class DeathAtEveryPageTest {
    private static final int ROWS = 5_000;
    /** Fewer than a page has. */
    private static final int WRITES_BETWEEN_DEATHS = 150;

    private static final ImportId FIRST = new ImportId("imp_00000000000000000001");
    private static final ImportId SECOND = new ImportId("imp_00000000000000000002");
    private static final String BEFORE = list(1, ROWS / 2);
    private static final String AFTER = list(2, ROWS);

    @Test
    void theEndIsThatOfAnUndisturbedRun() {
        var undisturbed = new World(false);
        undisturbed.takeIn(FIRST, BEFORE);
        var before = undisturbed.exported();
        undisturbed.takeIn(SECOND, AFTER);
        var after = undisturbed.exported();
        assertThat(undisturbed.imports.find(STUDIO, SECOND).flatMap(Import::counts))
                .hasValueSatisfying(counts -> {
                    assertThat(counts.rows()).isEqualTo(ROWS);
                    assertThat(List.of(counts.added(), counts.known(), counts.changed(), counts.refused()))
                            .allMatch(count -> count > 50);
                });

        var dying = new World(true);
        dying.takeIn(FIRST, BEFORE);
        assertThat(dying.exported()).isEqualTo(before);
        var deaths = dying.deaths;
        dying.takeIn(SECOND, AFTER);
        assertThat(dying.exported()).isEqualTo(after);
        assertThat(dying.deaths - deaths).as("two a page").isGreaterThan(2 * ROWS / 300);

        dying.undo(SECOND);
        assertThat(dying.exported()).isEqualTo(before);
        dying.undo(FIRST);
        assertThat(dying.exported()).isEmpty();
    }

    /** Known, changed, new and refused rows, shared numbers and names in two spellings; the same for the same seed. */
    private static String list(int edition, int rows) {
        var random = new Random(42);
        var text = new StringBuilder("Navn;Mobil;Siste besøk;Neste time;Gruppe;Samtykke SMS\n");
        for (var row = 0; row < rows; row++) {
            var kind = random.nextInt(20);
            var family = List.of("Hansen", "Berg", "Ødegård", "Lund").get(random.nextInt(4));
            var given = List.of("Kari", "Ola", "Åse", "Małgorzata", "Jonas").get(random.nextInt(5));
            var number = kind == 0 && row > 0 ? row - 1 : row;
            var changes = random.nextInt(3) == 0 && edition == 2;
            text.append(kind == 1 && edition == 1 ? given.replace('ł', '?') : given)
                    .append(' ')
                    .append(family)
                    .append(';')
                    .append(kind == 2 ? "1234" : String.format("4%07d", number))
                    .append(';')
                    .append(changes ? "20.11.2026" : "01.10.2026")
                    .append(';')
                    .append(kind == 3 ? (changes ? "03.12.2026" : "02.12.2026") : "")
                    .append(';')
                    .append(kind == 4 ? "VIP" : "")
                    .append(';')
                    .append(kind > 10 && edition == 2 ? "Ja" : "")
                    .append('\n');
        }
        return text.toString();
    }

    /** The process is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class World {
        private final TestClock clock = new TestClock(java.time.Instant.parse("2026-11-22T10:00:00Z"));
        private final InMemoryCustomers stored = new InMemoryCustomers();
        private final InMemoryJobs storedJobs = new InMemoryJobs();
        private final InMemoryImports imports = new InMemoryImports();
        private final InMemoryUploads uploads = new InMemoryUploads();
        private final QueuedJobs queue = new QueuedJobs();
        private final CountingIds ids = new CountingIds();
        private final boolean dies;
        private final Customers customers;
        private final Jobs jobs;
        private final AtomicInteger writes = new AtomicInteger();
        private boolean diedBeforeCursor;
        private int deaths;

        private World(boolean dies) {
            this.dies = dies;
            this.customers = watched(Customers.class, stored, List.of("add", "change", "erase"));
            this.jobs = dyingJobs();
        }

        private <T> T watched(Class<T> port, T real, List<String> mortal) {
            return port.cast(
                    Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                        var counts = dies && mortal.contains(method.getName());
                        if (counts && writes.incrementAndGet() % WRITES_BETWEEN_DEATHS == 0) {
                            throw new Killed();
                        }
                        try {
                            return method.invoke(real, given);
                        } catch (InvocationTargetException wrapped) {
                            throw wrapped.getTargetException();
                        }
                    }));
        }

        /** Saves every second cursor only: at the first try of each page it dies before. */
        private Jobs dyingJobs() {
            return (Jobs) Proxy.newProxyInstance(
                    Jobs.class.getClassLoader(), new Class<?>[] {Jobs.class}, (proxy, method, given) -> {
                        if (dies && method.getName().equals("change") && isProgress((no.rebookly.job.Job) given[0])) {
                            diedBeforeCursor = !diedBeforeCursor;
                            if (diedBeforeCursor) {
                                throw new Killed();
                            }
                        }
                        try {
                            return method.invoke(storedJobs, given);
                        } catch (InvocationTargetException wrapped) {
                            throw wrapped.getTargetException();
                        }
                    });
        }

        private boolean isProgress(no.rebookly.job.Job changed) {
            var before = storedJobs.find(STUDIO, changed.id());
            return before.filter(job -> job.done() != changed.done()).isPresent();
        }

        private void takeIn(ImportId id, String list) {
            var bytes = list.getBytes(StandardCharsets.UTF_8);
            uploads.slot(STUDIO, id, bytes.length, clock.instant());
            uploads.put(id, bytes);
            imports.add(Import.open(STUDIO, id, ImportKind.CUSTOMERS, "liste.csv", bytes.length, clock.instant()));
            new NoticeUpload(imports, uploads, jobs, queue, ids, clock).notice(found(id));
            work();
            var read = found(id);
            var wished = read.with(
                    read.mapping(),
                    java.util.Optional.of(new Assertion(MarketingBasis.CONSENT, "Ja til SMS")),
                    SharedNumbers.SEPARATE);
            assertThat(new ChangeImport(imports, jobs, queue, ids, clock).change(wished))
                    .isInstanceOf(ChangeImport.Outcome.Changed.class);
            work();
            assertThat(new CommitImport(imports, jobs, queue, ids, clock)
                            .commit(STUDIO, id, new AccountId("acc_00000000000000000001")))
                    .isInstanceOf(CommitImport.Outcome.Begun.class);
            work();
            assertThat(found(id).state()).isEqualTo(ImportState.DONE);
        }

        private void undo(ImportId id) {
            assertThat(new UndoImport(imports, jobs, queue, ids, clock).undo(STUDIO, id))
                    .isInstanceOf(UndoImport.Outcome.Begun.class);
            work();
            assertThat(found(id).state()).isEqualTo(ImportState.UNDONE);
        }

        private Import found(ImportId id) {
            return imports.find(STUDIO, id).orElseThrow();
        }

        /** Does all queued work; an invocation that dies is delivered again, as the queue does. */
        private void work() {
            for (var body = queue.next(); body.isPresent(); body = queue.next()) {
                var job = new JobId(body.get().replaceAll(".*\"job\":\"([^\"]+)\".*", "$1"));
                try {
                    run(job);
                } catch (Killed again) {
                    deaths++;
                    queue.add(STUDIO, job);
                }
            }
        }

        private void run(JobId job) {
            var reader = new FileTableReader();
            var phones = new LibPhoneNumberReader();
            new RunJob(
                            jobs,
                            queue,
                            Map.of(
                                    JobKind.READ_IMPORT,
                                    each -> new ReadImport(imports, uploads, reader, phones, customers, clock),
                                    JobKind.COMMIT_IMPORT,
                                    each -> new TakeRows(
                                            imports, uploads, reader, phones, customers, jobs, queue, ids, clock),
                                    JobKind.UNDO_IMPORT,
                                    each -> new TakeBackRows(
                                            imports,
                                            customers,
                                            new InMemoryMessages(),
                                            new InMemoryNumbers(),
                                            new HashedNumberKeys(),
                                            clock)),
                            clock)
                    .run(STUDIO, job, () -> true);
        }

        /** All that is stored of everybody, ids included, but for versions. */
        private String exported() {
            var all = new TreeMap<String, String>();
            stored.everybody(STUDIO, customer -> all.put(customer.id().value(), told(customer)));
            return String.join("\n", all.values());
        }

        private String told(Customer customer) {
            var history = stored.history(customer);
            var told = new ArrayList<Object>(List.of(
                    customer.id(),
                    customer.name().value(),
                    customer.phone().e164(),
                    customer.tags(),
                    customer.basis(),
                    customer.facts(),
                    customer.state(),
                    customer.lineage().spellings(),
                    history.visits(),
                    history.marketing()));
            history.appointments().forEach(each -> told.add(each.withVersion(0)));
            return told.toString();
        }
    }
}
