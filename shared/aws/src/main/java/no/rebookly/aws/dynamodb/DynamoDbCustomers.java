package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.rebookly.atonce.AtOnce;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Outline;
import no.rebookly.customer.Visit;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Customers in one partition of a studio, each one's history in a partition of its own, their outlines in a few. Reads are
 * consistent: who has just registered a visit sees it, and a preview counts it.
 */
public final class DynamoDbCustomers implements Customers {
    /** How often a write is tried again when it met another one in flight; each try is short and conditional. */
    private static final int TRIES = 5;

    private static final int BATCH = 100;
    /** Where shares of a studio's customers begin and end: after the sign of the alphabet of ids (0–9, A–Z, a–z). */
    private static final List<String> SHARES = List.of("cus_", "cus_F", "cus_V", "cus_k", "cus_~");

    private final Database database;
    private final KeyRing keys;
    private final DynamoDbTable<CustomerItem> customers;
    private final DynamoDbTable<HistoryItem> histories;
    private final OutlinePartitions outlines;

    public DynamoDbCustomers(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
        this.customers = database.items(CustomerItem.SCHEMA);
        this.histories = database.items(HistoryItem.SCHEMA);
        this.outlines = new OutlinePartitions(database);
    }

    /** Access pattern 30. Conditional on there being no such customer: a second try finds its own and leaves it. */
    @Override
    public void add(Customer customer, History first) {
        var cipher = cipher(customer.studio());
        var transaction = TransactWriteItemsEnhancedRequest.builder();
        put(transaction, customer, 1, Conditions.ABSENT, cipher);
        var pk = Keys.historyOf(customer.studio(), customer.id());
        for (var item : items(pk, first.visits(), first.appointments(), first.marketing(), cipher)) {
            transaction.addPutItem(histories, item);
        }
        writeInTheEnd(transaction.build());
    }

    /** Access pattern 31. */
    @Override
    public Optional<Customer> find(StudioId studio, CustomerId id) {
        return findInAnyState(studio, id).filter(Customer::isActive);
    }

    /** Access pattern 31. */
    @Override
    public Optional<Customer> findInAnyState(StudioId studio, CustomerId id) {
        var item = customers.getItem(get -> get.key(key(studio, id.value())).consistentRead(true));
        return Optional.ofNullable(item).map(found -> found.customer(studio, cipher(studio)));
    }

    /** Access pattern 130. Consistent: who was seen to come back a moment ago is counted. */
    @Override
    public Map<CustomerId, Customer> findAll(StudioId studio, Collection<CustomerId> ids) {
        var cipher = cipher(studio);
        var found = new HashMap<CustomerId, Customer>();
        for (var item : read(studio, ids.stream().map(CustomerId::value).collect(Collectors.toSet()))) {
            var customer = item.customer(studio, cipher);
            found.put(customer.id(), customer);
        }
        return found;
    }

    /** Access pattern 32. */
    @Override
    public Page<Customer> list(StudioId studio, PageRequest page) {
        var query = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.keyEqualTo(partition(Keys.customersOf(studio))))
                .limit(page.limit())
                .consistentRead(true);
        page.position()
                .ifPresent(last -> query.exclusiveStartKey(
                        Map.of(Keys.PK, fromS(Keys.customersOf(studio)), Keys.SK, fromS(last))));
        var found = customers.query(query.build()).iterator().next();
        var cipher = cipher(studio);
        var read = found.items().stream()
                .map(item -> item.customer(studio, cipher))
                .toList();
        var more = found.lastEvaluatedKey() != null && !read.isEmpty();
        return new Page<>(
                read.stream().filter(Customer::isActive).toList(),
                more ? Optional.of(read.getLast().id().value()) : Optional.empty());
    }

    /** Access pattern 39: ids are random, so shares of their alphabet are about equal, and are read at once. */
    @Override
    public void everybody(StudioId studio, Consumer<Customer> each) {
        var cipher = cipher(studio);
        var pk = Keys.customersOf(studio);
        AtOnce.map(SHARES.size() - 1, SHARES.subList(0, SHARES.size() - 1), from -> {
            var to = SHARES.get(SHARES.indexOf(from) + 1);
            var share = QueryConditional.sortBetween(key(pk, from), key(pk, to));
            for (var page : customers.query(
                    query -> query.queryConditional(share).limit(Database.PAGE).consistentRead(true))) {
                var read = page.items().stream()
                        .map(item -> item.customer(studio, cipher))
                        .toList();
                synchronized (cipher) {
                    read.forEach(each);
                }
            }
            return share;
        });
    }

    /** Access pattern 50. */
    @Override
    public void outlines(StudioId studio, Consumer<Outline> each) {
        outlines.read(studio, cipher(studio), each);
    }

    /**
     * Access pattern 33. The index may lag by moments, so a customer added just now may be missing; the items themselves are
     * read consistently, so one who has another number by now is left out.
     */
    @Override
    public List<Customer> withNumber(StudioId studio, PhoneNumber phone) {
        var cipher = cipher(studio);
        var ids = new HashSet<String>();
        for (var partition : CustomerItem.lookups(studio, phone, cipher)) {
            database.low()
                    .queryPaginator(query -> query.tableName(database.table())
                            .indexName(Keys.LISTING_INDEX)
                            .keyConditionExpression(Keys.LIST_PK + " = :partition")
                            .expressionAttributeValues(Map.of(":partition", fromS(partition))))
                    .items()
                    .forEach(item ->
                            ids.add(item.getOrDefault(Keys.SK, fromS("")).s()));
        }
        return read(studio, ids).stream()
                .map(item -> item.customer(studio, cipher))
                .filter(Customer::isActive)
                .filter(customer -> customer.phone().equals(phone))
                .sorted(java.util.Comparator.comparing(customer -> customer.id().value()))
                .toList();
    }

    /** Access pattern 34. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Customer changed, HistoryChange history) {
        var cipher = cipher(changed.studio());
        var transaction = TransactWriteItemsEnhancedRequest.builder();
        putNext(transaction, changed, cipher);
        var pk = Keys.historyOf(changed.studio(), changed.id());
        for (var item :
                items(pk, history.addedVisits(), history.savedAppointments(), history.addedMarketing(), cipher)) {
            transaction.addPutItem(histories, item);
        }
        remove(transaction, pk, history, List.of(), cipher);
        for (var absorbed : changed.lineage().absorbed()) {
            remove(
                    transaction,
                    Keys.historyOf(changed.studio(), absorbed),
                    history,
                    history.savedAppointments(),
                    cipher);
        }
        return write(transaction.build()) == Outcome.WRITTEN;
    }

    /** Access pattern 48. Conditional on both versions. */
    @Override
    public boolean changeBoth(Customer one, List<MarketingEntry> lines, Customer other) {
        var cipher = cipher(one.studio());
        var transaction = TransactWriteItemsEnhancedRequest.builder();
        putNext(transaction, one, cipher);
        putNext(transaction, other, cipher);
        var pk = Keys.historyOf(one.studio(), one.id());
        for (var item : items(pk, List.of(), List.of(), lines, cipher)) {
            transaction.addPutItem(histories, item);
        }
        return write(transaction.build()) == Outcome.WRITTEN;
    }

    /** Access pattern 35. */
    @Override
    public History history(Customer customer) {
        var history = ofPartition(customer, customer.id());
        for (var absorbed : customer.lineage().absorbed()) {
            history = history.and(ofPartition(customer, absorbed));
        }
        return history;
    }

    /** Access pattern 49. Deletes of what is gone do no harm. */
    @Override
    public void eraseHistory(Customer customer) {
        var pk = Keys.historyOf(customer.studio(), customer.id());
        var lines = histories
                .query(query -> query.queryConditional(QueryConditional.keyEqualTo(partition(pk)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(HistoryItem::sk)
                .toList();
        AtOnce.map(AtOnce.STORE_CALLS, lines, sk -> histories.deleteItem(key(pk, sk)));
    }

    /** Access pattern 49. The item goes last, and its outline with it, so it can be done again. */
    @Override
    public void erase(Customer customer) {
        eraseHistory(customer);
        var transaction = TransactWriteItemsEnhancedRequest.builder()
                .addDeleteItem(customers, key(customer.studio(), customer.id().value()));
        outlines.remove(transaction, customer);
        writeInTheEnd(transaction.build());
    }

    private History ofPartition(Customer customer, CustomerId id) {
        var cipher = cipher(customer.studio());
        var visits = new ArrayList<Visit>();
        var appointments = new ArrayList<Appointment>();
        var marketing = new ArrayList<MarketingEntry>();
        var partition = QueryConditional.keyEqualTo(partition(Keys.historyOf(customer.studio(), id)));
        for (var item : histories
                .query(query -> query.queryConditional(partition).consistentRead(true))
                .items()) {
            if (item.isVisit()) {
                visits.add(item.visit(cipher));
            } else if (item.isAppointment()) {
                appointments.add(item.appointment(cipher));
            } else {
                marketing.add(item.marketing(cipher));
            }
        }
        return new History(visits, appointments, marketing);
    }

    private void putNext(TransactWriteItemsEnhancedRequest.Builder transaction, Customer changed, FieldCipher cipher) {
        var atVersion = Expression.builder()
                .expression("#version = :version")
                .putExpressionName("#version", Keys.VERSION)
                .putExpressionValue(":version", fromN(Long.toString(changed.version())))
                .build();
        put(transaction, changed, changed.version() + 1, atVersion, cipher);
    }

    /** The only way to write a customer: never without her outline. */
    private void put(
            TransactWriteItemsEnhancedRequest.Builder transaction,
            Customer customer,
            long version,
            Expression condition,
            FieldCipher cipher) {
        transaction.addPutItem(
                customers,
                TransactPutItemEnhancedRequest.builder(CustomerItem.class)
                        .item(CustomerItem.of(customer, version, cipher))
                        .conditionExpression(condition)
                        .build());
        outlines.put(transaction, customer, cipher);
    }

    /** @param moved appointments that lie in another partition from now on */
    private void remove(
            TransactWriteItemsEnhancedRequest.Builder transaction,
            String pk,
            HistoryChange history,
            List<Appointment> moved,
            FieldCipher cipher) {
        for (var visit : history.removedVisits()) {
            transaction.addDeleteItem(histories, key(pk, Keys.visit(visit.day(), visit.id())));
        }
        for (var appointment : history.removedAppointments()) {
            transaction.addDeleteItem(histories, key(pk, Keys.appointment(appointment)));
        }
        for (var appointment : moved) {
            transaction.addDeleteItem(histories, key(pk, Keys.appointment(appointment.id())));
        }
        for (var entry : history.removedMarketing()) {
            transaction.addDeleteItem(
                    histories, key(pk, HistoryItem.of(pk, entry, cipher).sk()));
        }
    }

    private List<CustomerItem> read(StudioId studio, Set<String> ids) {
        var found = new ArrayList<CustomerItem>();
        var all = List.copyOf(ids);
        for (var from = 0; from < all.size(); from += BATCH) {
            var batch = ReadBatch.builder(CustomerItem.class).mappedTableResource(customers);
            all.subList(from, Math.min(from + BATCH, all.size()))
                    .forEach(id ->
                            batch.addGetItem(get -> get.key(key(studio, id)).consistentRead(true)));
            var reads = database.enhanced().batchGetItem(request -> request.readBatches(batch.build()));
            reads.resultsForTable(customers).forEach(found::add);
        }
        return found;
    }

    private static List<HistoryItem> items(
            String pk,
            List<Visit> visits,
            List<Appointment> appointments,
            List<MarketingEntry> marketing,
            FieldCipher cipher) {
        var items = new ArrayList<HistoryItem>();
        visits.forEach(visit -> items.add(HistoryItem.of(pk, visit, cipher)));
        appointments.forEach(appointment -> items.add(HistoryItem.of(pk, appointment, cipher)));
        marketing.forEach(entry -> items.add(HistoryItem.of(pk, entry, cipher)));
        return items;
    }

    /** Until it is written or refused, however many other writes it meets. */
    private void writeInTheEnd(TransactWriteItemsEnhancedRequest transaction) {
        for (var tries = 0; tries < TRIES; tries++) {
            switch (write(transaction)) {
                case WRITTEN, REFUSED -> {
                    return;
                }
                case MET_ANOTHER -> {}
            }
        }
        throw new IllegalStateException("other writes were in the way at every try");
    }

    private Outcome write(TransactWriteItemsEnhancedRequest transaction) {
        try {
            database.enhanced().transactWriteItems(transaction);
            return Outcome.WRITTEN;
        } catch (TransactionCanceledException cancelled) {
            var reasons = cancelled.cancellationReasons().stream()
                    .map(reason -> reason.code())
                    .toList();
            if (reasons.contains("ConditionalCheckFailed")) {
                return Outcome.REFUSED;
            }
            if (reasons.contains("TransactionConflict")) {
                return Outcome.MET_ANOTHER;
            }
            throw cancelled;
        }
    }

    private FieldCipher cipher(StudioId studio) {
        return keys.require(KeyOwner.of(studio));
    }

    private static Key key(StudioId studio, String customer) {
        return key(Keys.customersOf(studio), customer);
    }

    private static Key key(String pk, String sk) {
        return Key.builder().partitionValue(pk).sortValue(sk).build();
    }

    private static Key partition(String pk) {
        return Key.builder().partitionValue(pk).build();
    }

    private enum Outcome {
        WRITTEN,
        REFUSED,
        MET_ANOTHER
    }
}
