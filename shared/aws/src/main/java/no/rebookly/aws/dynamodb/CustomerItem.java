package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.automation.Agenda;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/**
 * A customer as it is stored. Name, number, and the words that a studio chose (tags, categories: they may name a treatment) are
 * encrypted; days, counts, sums and what automations have in mind are plain, for they tell nothing of a person whose name cannot be read.
 */
final class CustomerItem {
    /** Frozen: what is stored was encrypted for these places. */
    private static final String NAME = "name";

    private static final String PHONE = "phone";
    private static final String TAGS = "tags";
    private static final String RHYTHMS = "rhythms";
    private static final String LINEAGE = "lineage";
    /** The purpose of the blind index; frozen. */
    private static final String PHONE_INDEX = "phone";
    /** Between words in one encrypted text; no word holds a control character. */
    private static final String BETWEEN = "\u001f";

    static final TableSchema<CustomerItem> SCHEMA = StaticTableSchema.builder(CustomerItem.class)
            .newItemSupplier(CustomerItem::new)
            .addAttribute(String.class, a -> a.name(Keys.PK)
                    .getter(item -> item.pk)
                    .setter((item, value) -> item.pk = value)
                    .tags(primaryPartitionKey()))
            .addAttribute(String.class, a -> a.name(Keys.SK)
                    .getter(item -> item.sk)
                    .setter((item, value) -> item.sk = value)
                    .tags(primarySortKey()))
            .addAttribute(
                    String.class,
                    a -> a.name(Keys.LIST_PK).getter(item -> item.listPk).setter((item, value) -> item.listPk = value))
            .addAttribute(
                    String.class,
                    a -> a.name(Keys.LIST_SK).getter(item -> item.listSk).setter((item, value) -> item.listSk = value))
            .addAttribute(
                    String.class,
                    a -> a.name(Keys.DUE_PK).getter(item -> item.duePk).setter((item, value) -> item.duePk = value))
            .addAttribute(
                    String.class,
                    a -> a.name(Keys.DUE_SK).getter(item -> item.dueSk).setter((item, value) -> item.dueSk = value))
            .addAttribute(Long.class, a -> a.name(Keys.VERSION)
                    .getter(item -> item.version)
                    .setter((item, value) -> item.version = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(NAME).getter(item -> item.name).setter((item, value) -> item.name = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(PHONE).getter(item -> item.phone).setter((item, value) -> item.phone = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(TAGS).getter(item -> item.tags).setter((item, value) -> item.tags = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(RHYTHMS).getter(item -> item.rhythms).setter((item, value) -> item.rhythms = value))
            .addAttribute(
                    String.class,
                    a -> a.name("basis").getter(item -> item.basis).setter((item, value) -> item.basis = value))
            .addAttribute(String.class, a -> a.name("firstVisit")
                    .getter(item -> item.firstVisit)
                    .setter((item, value) -> item.firstVisit = value))
            .addAttribute(String.class, a -> a.name("lastVisit")
                    .getter(item -> item.lastVisit)
                    .setter((item, value) -> item.lastVisit = value))
            .addAttribute(Integer.class, a -> a.name("visitCount")
                    .getter(item -> item.visitCount)
                    .setter((item, value) -> item.visitCount = value))
            .addAttribute(Long.class, a -> a.name("spendOre")
                    .getter(item -> item.spendOre)
                    .setter((item, value) -> item.spendOre = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("gapDays").getter(item -> item.gapDays).setter((item, value) -> item.gapDays = value))
            .addAttribute(String.class, a -> a.name("upcoming")
                    .getter(item -> item.upcoming)
                    .setter((item, value) -> item.upcoming = value))
            .addAttribute(String.class, a -> a.name("lastBooked")
                    .getter(item -> item.lastBooked)
                    .setter((item, value) -> item.lastBooked = value))
            .addAttribute(String.class, a -> a.name("createdAt")
                    .getter(item -> item.createdAt)
                    .setter((item, value) -> item.createdAt = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(LINEAGE).getter(item -> item.lineage).setter((item, value) -> item.lineage = value))
            .addAttribute(
                    String.class,
                    a -> a.name("agenda").getter(item -> item.agenda).setter((item, value) -> item.agenda = value))
            .addAttribute(String.class, a -> a.name("deletedAt")
                    .getter(item -> item.deletedAt)
                    .setter((item, value) -> item.deletedAt = value))
            .addAttribute(
                    String.class,
                    a -> a.name("eraseAt").getter(item -> item.eraseAt).setter((item, value) -> item.eraseAt = value))
            .addAttribute(String.class, a -> a.name("mergedInto")
                    .getter(item -> item.mergedInto)
                    .setter((item, value) -> item.mergedInto = value))
            .addAttribute(String.class, a -> a.name("mergedAt")
                    .getter(item -> item.mergedAt)
                    .setter((item, value) -> item.mergedAt = value))
            .build();

    private String pk = "";
    private String sk = "";
    private String listPk = "";
    private String listSk = "";
    private @Nullable String duePk;
    private @Nullable String dueSk;
    private long version;
    private byte[] name = {};
    private byte[] phone = {};
    private byte @Nullable [] tags;
    private byte @Nullable [] rhythms;
    private @Nullable String basis;
    private @Nullable String firstVisit;
    private @Nullable String lastVisit;
    private int visitCount;
    private long spendOre;
    private @Nullable Integer gapDays;
    private @Nullable String upcoming;
    private @Nullable String lastBooked;
    private String createdAt = "";
    private byte @Nullable [] lineage;
    private @Nullable String agenda;
    private @Nullable String deletedAt;
    private @Nullable String eraseAt;
    private @Nullable String mergedInto;
    private @Nullable String mergedAt;

    /** Everything is encrypted anew at every write, and so under the newest keys. */
    static CustomerItem of(Customer customer, long version, FieldCipher cipher) {
        var item = new CustomerItem();
        item.pk = Keys.customersOf(customer.studio());
        item.sk = customer.id().value();
        item.listPk = Keys.phoneOf(
                customer.studio(), cipher.index(PHONE_INDEX, customer.phone().e164()));
        item.listSk = item.sk;
        item.version = version;
        item.name = cipher.encrypt(item.pk, item.sk, NAME, customer.name().value());
        item.phone = cipher.encrypt(item.pk, item.sk, PHONE, customer.phone().e164());
        item.tags = item.encrypt(TAGS, customer.tags(), cipher);
        item.basis = customer.basis().map(Enum::name).orElse(null);
        item.createdAt = Keys.instant(customer.createdAt());
        item.set(customer.facts(), cipher);
        item.set(customer.state());
        item.agenda = customer.agenda().equals(Agenda.NONE) ? null : AgendaText.of(customer.agenda());
        customer.agenda().dueAt().filter(at -> customer.isActive()).ifPresent(item::due);
        item.lineage = customer.lineage().equals(Lineage.NONE)
                ? null
                : cipher.encrypt(item.pk, item.sk, LINEAGE, LineageText.of(customer.lineage()));
        return item;
    }

    private void due(Instant at) {
        duePk = Keys.dueShard(Database.shardOf(pk, sk));
        dueSk = Keys.due(at, pk, sk);
    }

    private void set(CustomerState state) {
        switch (state) {
            case CustomerState.Active active -> {}
            case CustomerState.Deleted deleted -> {
                deletedAt = Keys.instant(deleted.at());
                eraseAt = Keys.instant(deleted.eraseAt());
                due(deleted.eraseAt());
            }
            case CustomerState.Merged merged -> {
                mergedInto = merged.into().value();
                mergedAt = Keys.instant(merged.at());
            }
        }
    }

    private CustomerState state() {
        if (deletedAt != null && eraseAt != null) {
            return new CustomerState.Deleted(Keys.instantOf(deletedAt), Keys.instantOf(eraseAt));
        }
        return mergedInto != null && mergedAt != null
                ? new CustomerState.Merged(new CustomerId(mergedInto), Keys.instantOf(mergedAt))
                : new CustomerState.Active();
    }

    private void set(Customer.Facts facts, FieldCipher cipher) {
        rhythms = facts.rhythms().isEmpty()
                ? null
                : cipher.encrypt(pk, sk, RHYTHMS, FactsText.ofRhythms(facts.rhythms()));
        firstVisit = facts.firstVisit().map(LocalDate::toString).orElse(null);
        lastVisit = facts.lastVisit().map(LocalDate::toString).orElse(null);
        visitCount = facts.visitCount();
        spendOre = facts.spendOre();
        gapDays = facts.gapDays().orElse(null);
        upcoming = facts.upcoming().isEmpty() ? null : FactsText.ofUpcoming(facts.upcoming());
        lastBooked = facts.lastBooked().map(LocalDate::toString).orElse(null);
    }

    Customer customer(StudioId studio, FieldCipher cipher) {
        return new Customer(
                studio,
                new CustomerId(sk),
                new CustomerName(cipher.decrypt(pk, sk, NAME, name)),
                new PhoneNumber(cipher.decrypt(pk, sk, PHONE, phone)),
                decrypt(TAGS, tags, cipher),
                Optional.ofNullable(basis).map(MarketingBasis::valueOf),
                new Customer.Facts(
                        Optional.ofNullable(firstVisit).map(LocalDate::parse),
                        Optional.ofNullable(lastVisit).map(LocalDate::parse),
                        visitCount,
                        spendOre,
                        rhythms == null
                                ? Collections.emptySortedMap()
                                : FactsText.rhythms(cipher.decrypt(pk, sk, RHYTHMS, rhythms)),
                        Optional.ofNullable(gapDays),
                        upcoming == null ? List.of() : FactsText.upcoming(upcoming),
                        Optional.ofNullable(lastBooked).map(LocalDate::parse)),
                state(),
                lineage == null ? Lineage.NONE : LineageText.read(cipher.decrypt(pk, sk, LINEAGE, lineage)),
                agenda == null ? Agenda.NONE : AgendaText.read(agenda),
                Instant.parse(createdAt),
                version);
    }

    /** The partitions of the listing index under which customers with this number may lie. */
    static java.util.List<String> lookups(StudioId studio, PhoneNumber phone, FieldCipher cipher) {
        return cipher.lookups(PHONE_INDEX, phone.e164()).stream()
                .map(index -> Keys.phoneOf(studio, index))
                .toList();
    }

    private byte @Nullable [] encrypt(String attribute, SortedSet<String> words, FieldCipher cipher) {
        return words.isEmpty() ? null : cipher.encrypt(pk, sk, attribute, String.join(BETWEEN, words));
    }

    private SortedSet<String> decrypt(String attribute, byte @Nullable [] words, FieldCipher cipher) {
        var set = new TreeSet<String>();
        if (words != null) {
            set.addAll(Arrays.asList(cipher.decrypt(pk, sk, attribute, words).split(BETWEEN, -1)));
        }
        return Collections.unmodifiableSortedSet(set);
    }
}
