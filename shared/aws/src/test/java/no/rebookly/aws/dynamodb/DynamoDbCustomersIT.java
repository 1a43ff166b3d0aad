package no.rebookly.aws.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static no.rebookly.aws.dynamodb.StudioKeys.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.DeleteCustomer;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.RestoreCustomer;
import no.rebookly.customer.SearchCustomers;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.due.Due;
import no.rebookly.page.PageRequest;
import no.rebookly.testing.customer.CustomersContract;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbCustomersIT extends CustomersContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    private static final Visit VISIT = new Visit(
            new VisitId("vis_00000000000000000001"),
            LocalDate.parse("2026-10-01"),
            Optional.of("Hudpleie"),
            Optional.empty(),
            Optional.empty());

    @TempDir
    private Path folder;

    private final TestClock clock = StudioKeys.clock();
    private @Nullable KeyRing keys;

    @Override
    protected Customers empty() {
        DYNAMODB.emptyData();
        var fresh = StudioKeys.in(folder, clock);
        keys = fresh;
        return new DynamoDbCustomers(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), fresh);
    }

    @Test
    void nothingThatNamesAPersonOrATreatmentLiesInTheClear() {
        var customers = customers();
        var kari = aCustomer(1)
                .named("Kari Nordmann")
                .withPhone("+4741234567")
                .tagged("Brudekunde")
                .withBasis(MarketingBasis.CONSENT);
        customers.add(
                kari.build(),
                new History(List.of(VISIT), List.of(), kari.history().marketing()));

        var told = stored(Keys.customersOf(STUDIO))
                + stored(Keys.historyOf(STUDIO, kari.build().id()));
        var outlines = IntStream.range(0, OutlinePartitions.SHARES)
                .mapToObj(share -> stored(Keys.outlinesOf(STUDIO, share)))
                .collect(joining());
        assertThat(told).contains("2026");
        assertThat(outlines).contains(kari.build().id().value()).doesNotContain("2026");
        assertThat(told + outlines)
                .doesNotContain("Kari")
                .doesNotContain("41234567")
                .doesNotContain("Brudekunde")
                .doesNotContain("Hudpleie")
                .doesNotContain("Ja til SMS");
    }

    @Test
    void whatWasWrittenBeforeARotationIsReadFoundAndRenewed() {
        var customers = customers();
        var kari = aCustomer(1).build();
        customers.add(kari, new History(List.of(VISIT), List.of(), List.of()));
        var before = stored(Keys.customersOf(STUDIO));
        requireNonNull(keys).rotate(KeyOwner.of(STUDIO));
        clock.advance(Duration.ofMinutes(30));

        assertThat(customers.history(kari).visits()).containsExactly(VISIT);
        var found = customers.withNumber(STUDIO, kari.phone());
        assertThat(found).hasSize(1);
        assertThat(customers.change(found.getFirst(), HistoryChange.NONE)).isTrue();
        assertThat(customers.withNumber(STUDIO, kari.phone())).hasSize(1);
        assertThat(indexOf(stored(Keys.customersOf(STUDIO)))).isNotEqualTo(indexOf(before));
    }

    @Test
    void spendsWhatThePageOfTheTablesSays() {
        var customers = customers();
        var kari = aCustomer(1).tagged("Stamkunde").withBasis(MarketingBasis.CONSENT);
        customers.list(STUDIO, PageRequest.first(1)); // Opens the keys.

        var added = DYNAMODB.consumed()
                .by(() -> customers.add(
                        kari.build(),
                        new History(List.of(VISIT), List.of(), kari.history().marketing())));
        // DynamoDB Local tells items that cost the same once; docs/dynamodb.md has what they cost.
        assertThat(added.writeUnits()).isEqualTo(12);
        assertThat(added.calls()).isEqualTo(1);
        assertThat(DYNAMODB.consumed()
                        .by(() -> customers.find(STUDIO, kari.build().id()))
                        .readUnits())
                .isEqualTo(1);
        assertThat(DYNAMODB.consumed().by(() -> customers.history(kari.build())).readUnits())
                .isEqualTo(1);
        var byNumber = DYNAMODB.consumed()
                .by(() -> customers.withNumber(STUDIO, kari.build().phone()));
        assertThat(byNumber.readUnits()).isEqualTo(1.5);
        assertThat(byNumber.calls()).isEqualTo(2);
        var found = customers.find(STUDIO, kari.build().id()).orElseThrow();
        var changed = DYNAMODB.consumed()
                .by(() -> customers.change(
                        found,
                        new HistoryChange(List.of(VISIT), List.of(), List.of(), List.of(), List.of(), List.of())));
        assertThat(changed.writeUnits()).isEqualTo(4);
        assertThat(changed.calls()).isEqualTo(1);
    }

    @Test
    void countingReadsOutlinesOnlyAndTakesAThirdOfTheUnits() {
        var customers = customers();
        for (int number = 1; number <= 400; number++) {
            var visits = List.of(VISIT);
            customers.add(
                    aCustomer(number)
                            .tagged("Stamkunde")
                            .withBasis(MarketingBasis.CONSENT)
                            .build()
                            .with(Customer.Facts.of(visits, List.of(), clock.instant())),
                    History.NONE);
        }

        var whole = DYNAMODB.consumed().by(() -> customers.everybody(STUDIO, customer -> {}));
        var outlined = DYNAMODB.consumed().by(() -> customers.outlines(STUDIO, outline -> {}));

        assertThat(outlined.calls()).isEqualTo(4);
        assertThat(outlined.readUnits()).isBetween(15.0, whole.readUnits() / 2);
    }

    @Test
    void aDeletedOneIsDueUntilSheIsBackOrGone() {
        var customers = customers();
        var index = new DynamoDbDueIndex(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
        customers.add(aCustomer(1).build(), History.NONE);
        var deleteCustomer = new DeleteCustomer(customers, clock);
        var id = aCustomer(1).build().id();

        deleteCustomer.delete(STUDIO, id, CustomerState.REGRET);
        var due = new Due.CustomerDue(clock.instant().plus(CustomerState.REGRET), STUDIO, id);
        assertThat(due(index)).containsExactly(due);
        assertThat(customers.find(STUDIO, id)).isEmpty();
        assertThat(customers.list(STUDIO, PageRequest.first(10)).items()).isEmpty();

        new RestoreCustomer(customers, clock).restore(STUDIO, id);
        assertThat(due(index)).isEmpty();
        assertThat(customers.find(STUDIO, id)).isPresent();

        deleteCustomer.delete(STUDIO, id, Duration.ZERO);
        customers.erase(customers.findInAnyState(STUDIO, id).orElseThrow());
        assertThat(due(index)).isEmpty();
    }

    private List<Due> due(DynamoDbDueIndex index) {
        return IntStream.range(0, index.shards())
                .boxed()
                .flatMap(shard -> index.upTo(shard, clock.instant().plus(Duration.ofDays(60)), 10).stream())
                .toList();
    }

    @Test
    void searchingReadsEverybodyOnceInFourCalls() {
        var customers = customers();
        for (int number = 1; number <= 200; number++) {
            customers.add(
                    aCustomer(number)
                            .tagged("Stamkunde")
                            .named("Kari " + number)
                            .build(),
                    History.NONE);
        }
        var search = new SearchCustomers(customers);
        var listed = DYNAMODB.consumed().by(() -> customers.list(STUDIO, PageRequest.first(200)));
        var query = new SearchCustomers.Query(Optional.of("kari"), Optional.empty(), SearchCustomers.Order.NAME, false);

        var searched = DYNAMODB.consumed()
                .by(() -> assertThat(search.search(STUDIO, query, PageRequest.first(50), clock.instant())
                                .items())
                        .hasSize(50));

        assertThat(searched.calls()).isEqualTo(4);
        // Each share is rounded up to whole units.
        assertThat(searched.readUnits()).isBetween(listed.readUnits() - 4, listed.readUnits() + 4);
    }

    @Test
    void aListOfTwoHundredCostsWhatItsBytesCost() {
        var customers = customers();
        for (int number = 1; number <= 200; number++) {
            customers.add(aCustomer(number).tagged("Stamkunde").build(), History.NONE);
        }

        var listed = DYNAMODB.consumed().by(() -> customers.list(STUDIO, PageRequest.first(200)));

        assertThat(listed.calls()).isEqualTo(1);
        assertThat(listed.readUnits()).isBetween(15.0, 35.0);
    }

    private static String indexOf(String stored) {
        return stored.substring(stored.indexOf("#PHONE#"), stored.indexOf("#PHONE#") + 40);
    }

    private static String stored(String partition) {
        return DYNAMODB
                .client()
                .query(query -> query.tableName(DYNAMODB.dataTable())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
                .items()
                .stream()
                .flatMap(item -> item.entrySet().stream())
                .map(entry -> entry.getKey() + "="
                        + (entry.getValue().b() == null
                                ? entry.getValue().toString()
                                : new String(entry.getValue().b().asByteArray(), UTF_8)))
                .sorted()
                .reduce("", (all, line) -> all + "\n" + line);
    }
}
