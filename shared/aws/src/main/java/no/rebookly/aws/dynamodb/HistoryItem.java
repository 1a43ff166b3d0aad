package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.money.Money;
import no.rebookly.number.OptOut;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A visit, an appointment or a line of the marketing ledger as it is stored; what was said or done is encrypted, when it was is not. */
final class HistoryItem {
    /** Frozen: what is stored was encrypted for these places. */
    private static final String CATEGORY = "category";

    private static final String SOURCE = "source";
    private static final String WORDING = "wording";

    private static final String ASSERTED = "ASSERTED";
    private static final String OPTED_OUT = "OPTED_OUT";
    private static final String WRONG_NUMBER = "WRONG_NUMBER";
    private static final String RESUMED = "RESUMED";
    private static final String TAKEN_BACK = "TAKEN_BACK";
    /** 96 bits tell the lines of one customer's one millisecond apart. */
    private static final int LINE_BYTES = 12;

    static final TableSchema<HistoryItem> SCHEMA = StaticTableSchema.builder(HistoryItem.class)
            .newItemSupplier(HistoryItem::new)
            .addAttribute(String.class, a -> a.name(Keys.PK)
                    .getter(item -> item.pk)
                    .setter((item, value) -> item.pk = value)
                    .tags(primaryPartitionKey()))
            .addAttribute(String.class, a -> a.name(Keys.SK)
                    .getter(item -> item.sk)
                    .setter((item, value) -> item.sk = value)
                    .tags(primarySortKey()))
            .addAttribute(Long.class, a -> a.name(Keys.VERSION)
                    .getter(item -> item.version)
                    .setter((item, value) -> item.version = value))
            .addAttribute(
                    String.class, a -> a.name("at").getter(item -> item.at).setter((item, value) -> item.at = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(CATEGORY).getter(item -> item.category).setter((item, value) -> item.category = value))
            .addAttribute(Long.class, a -> a.name("priceOre")
                    .getter(item -> item.priceOre)
                    .setter((item, value) -> item.priceOre = value))
            .addAttribute(
                    String.class, a -> a.name("act").getter(item -> item.act).setter((item, value) -> item.act = value))
            .addAttribute(
                    String.class,
                    a -> a.name("choice").getter(item -> item.choice).setter((item, value) -> item.choice = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(SOURCE).getter(item -> item.source).setter((item, value) -> item.source = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(WORDING).getter(item -> item.wording).setter((item, value) -> item.wording = value))
            .addAttribute(
                    String.class, a -> a.name("by").getter(item -> item.by).setter((item, value) -> item.by = value))
            .addAttribute(String.class, a -> a.name("importId")
                    .getter(item -> item.importId)
                    .setter((item, value) -> item.importId = value))
            .addAttribute(String.class, a -> a.name("registeredAt")
                    .getter(item -> item.registeredAt)
                    .setter((item, value) -> item.registeredAt = value))
            .build();

    private String pk = "";
    private String sk = "";
    private long version = 1;
    private String at = "";
    private byte @Nullable [] category;
    private @Nullable Long priceOre;
    private @Nullable String act;
    private @Nullable String choice;
    private byte @Nullable [] source;
    private byte @Nullable [] wording;
    private @Nullable String by;
    private @Nullable String importId;
    private @Nullable String registeredAt;

    static HistoryItem of(String pk, Visit visit, FieldCipher cipher) {
        var item = new HistoryItem();
        item.pk = pk;
        item.sk = Keys.visit(visit.day(), visit.id());
        item.at = visit.day().toString();
        item.category = item.encrypt(CATEGORY, visit.category(), cipher);
        item.priceOre = visit.price().map(Money::ore).orElse(null);
        item.importId = visit.source().orElse(null);
        return item;
    }

    static HistoryItem of(String pk, Appointment appointment, FieldCipher cipher) {
        var item = new HistoryItem();
        item.pk = pk;
        item.sk = Keys.appointment(appointment.id());
        item.version = appointment.version() + 1;
        item.at = Keys.instant(appointment.at());
        item.category = item.encrypt(CATEGORY, appointment.category(), cipher);
        item.importId = appointment.source().orElse(null);
        item.registeredAt = appointment.registeredAt().map(Keys::instant).orElse(null);
        return item;
    }

    static HistoryItem of(String pk, MarketingEntry entry, FieldCipher cipher) {
        var item = new HistoryItem();
        item.pk = pk;
        item.at = Keys.instant(entry.at());
        item.by = entry.by().orElse(null);
        var said = "";
        switch (entry.act()) {
            case MarketingEntry.Act.Asserted(var basis, var words) -> {
                item.act = ASSERTED;
                item.choice = basis.name();
                said = words;
            }
            case MarketingEntry.Act.OptedOut(var choice) -> {
                item.act = OPTED_OUT;
                item.choice = choice.name();
            }
            case MarketingEntry.Act.WrongNumber() -> item.act = WRONG_NUMBER;
            case MarketingEntry.Act.Resumed() -> item.act = RESUMED;
            case MarketingEntry.Act.TakenBack() -> item.act = TAKEN_BACK;
        }
        // Named by what it says: the same line written twice lies once, and nothing can be guessed from its name.
        var name = cipher.code("marketing", pk, item.at, item.act + item.choice, entry.source(), said);
        item.sk = Keys.marketing(
                entry.at(), Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(name, LINE_BYTES)));
        item.source = cipher.encrypt(pk, item.sk, SOURCE, entry.source());
        item.wording = said.isEmpty() ? null : cipher.encrypt(pk, item.sk, WORDING, said);
        return item;
    }

    String pk() {
        return pk;
    }

    String sk() {
        return sk;
    }

    boolean isVisit() {
        return sk.startsWith(Keys.VISIT_PREFIX);
    }

    boolean isAppointment() {
        return sk.startsWith(Keys.APPOINTMENT_PREFIX);
    }

    Visit visit(FieldCipher cipher) {
        return new Visit(
                new VisitId(sk.substring(sk.lastIndexOf('#') + 1)),
                LocalDate.parse(at),
                decrypt(CATEGORY, category, cipher),
                Optional.ofNullable(priceOre).map(Money::new),
                Optional.ofNullable(importId));
    }

    Appointment appointment(FieldCipher cipher) {
        return new Appointment(
                new AppointmentId(sk.substring(Keys.APPOINTMENT_PREFIX.length())),
                Instant.parse(at),
                decrypt(CATEGORY, category, cipher),
                Optional.ofNullable(importId),
                Optional.ofNullable(registeredAt).map(Instant::parse),
                version);
    }

    MarketingEntry marketing(FieldCipher cipher) {
        MarketingEntry.Act done =
                switch (requireNonNull(act)) {
                    case ASSERTED ->
                        new MarketingEntry.Act.Asserted(
                                MarketingBasis.valueOf(requireNonNull(choice)),
                                decrypt(WORDING, wording, cipher).orElse(""));
                    case OPTED_OUT -> new MarketingEntry.Act.OptedOut(OptOut.valueOf(requireNonNull(choice)));
                    case WRONG_NUMBER -> new MarketingEntry.Act.WrongNumber();
                    case RESUMED -> new MarketingEntry.Act.Resumed();
                    case TAKEN_BACK -> new MarketingEntry.Act.TakenBack();
                    default -> throw new IllegalStateException("an unknown act in a marketing ledger");
                };
        return new MarketingEntry(
                Instant.parse(at), done, decrypt(SOURCE, source, cipher).orElse(""), Optional.ofNullable(by));
    }

    private byte @Nullable [] encrypt(String attribute, Optional<String> text, FieldCipher cipher) {
        return text.map(words -> cipher.encrypt(pk, sk, attribute, words)).orElse(null);
    }

    private Optional<String> decrypt(String attribute, byte @Nullable [] text, FieldCipher cipher) {
        return text == null ? Optional.empty() : Optional.of(cipher.decrypt(pk, sk, attribute, text));
    }
}
