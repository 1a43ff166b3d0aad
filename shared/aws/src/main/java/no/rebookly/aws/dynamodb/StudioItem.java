package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.money.Money;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Hours;
import no.rebookly.time.QuietHours;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A studio at rest: what is personal or its own business is under its keys. */
final class StudioItem extends Item {
    static final TableSchema<StudioItem> SCHEMA = StaticTableSchema.builder(StudioItem.class)
            .newItemSupplier(StudioItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("studio").getter(item -> item.studio).setter((item, value) -> item.studio = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("name").getter(item -> item.name).setter((item, value) -> item.name = value))
            .addAttribute(byte[].class, a -> a.name("bookingUrl")
                    .getter(item -> item.bookingUrl)
                    .setter((item, value) -> item.bookingUrl = value))
            .addAttribute(String.class, a -> a.name("weekdays")
                    .getter(item -> item.weekdays)
                    .setter((item, value) -> item.weekdays = value))
            .addAttribute(String.class, a -> a.name("saturdays")
                    .getter(item -> item.saturdays)
                    .setter((item, value) -> item.saturdays = value))
            .addAttribute(String.class, a -> a.name("closedDays")
                    .getter(item -> item.closedDays)
                    .setter((item, value) -> item.closedDays = value))
            .addAttribute(Integer.class, a -> a.name("holdoutPercent")
                    .getter(item -> item.holdoutPercent)
                    .setter((item, value) -> item.holdoutPercent = value))
            .addAttribute(Long.class, a -> a.name("dailySpendLimit")
                    .getter(item -> item.dailySpendLimit)
                    .setter((item, value) -> item.dailySpendLimit = value))
            .addAttribute(byte[].class, a -> a.name("contactPhone")
                    .getter(item -> item.contactPhone)
                    .setter((item, value) -> item.contactPhone = value))
            .addAttribute(Instant.class, a -> a.name("createdAt")
                    .getter(item -> item.createdAt)
                    .setter((item, value) -> item.createdAt = value))
            .build();

    private @Nullable String studio;
    private byte @Nullable [] name;
    private byte @Nullable [] bookingUrl;
    private @Nullable String weekdays;
    private @Nullable String saturdays;
    private @Nullable String closedDays;
    private @Nullable Integer holdoutPercent;
    private @Nullable Long dailySpendLimit;
    private byte @Nullable [] contactPhone;
    private @Nullable Instant createdAt;

    static StudioItem of(Studio studio, FieldCipher cipher, long version) {
        var item = new StudioItem();
        item.pk = Keys.studio(studio.id());
        item.sk = Keys.STUDIO;
        item.version = version;
        var sealed = new Sealed(cipher, item.pk, item.sk);
        item.studio = studio.id().value();
        item.name = sealed.seal("name", studio.name());
        item.bookingUrl = sealed.seal("bookingUrl", studio.bookingUrl().map(URI::toString));
        item.weekdays = text(studio.quietHours().weekdays());
        item.saturdays = studio.quietHours().saturdays().map(StudioItem::text).orElse(null);
        item.closedDays = String.join(
                " ", studio.closedDays().stream().map(LocalDate::toString).toList());
        item.holdoutPercent = studio.holdoutPercent();
        item.dailySpendLimit = studio.dailySpendLimit().map(Money::ore).orElse(null);
        item.contactPhone = sealed.seal("contactPhone", studio.contactPhone());
        item.createdAt = studio.createdAt();
        return item;
    }

    Studio studio(FieldCipher cipher) {
        var sealed = new Sealed(cipher, pk, sk);
        return new Studio(
                new StudioId(requireNonNull(studio)),
                sealed.open("name", name),
                sealed.openIfAny("bookingUrl", bookingUrl).map(URI::create),
                new QuietHours(
                        hours(requireNonNull(weekdays)),
                        Optional.ofNullable(saturdays).map(StudioItem::hours)),
                days(requireNonNull(closedDays)),
                requireNonNull(holdoutPercent),
                Optional.ofNullable(dailySpendLimit).map(Money::new),
                sealed.openIfAny("contactPhone", contactPhone),
                requireNonNull(createdAt),
                requireNonNull(version));
    }

    private static String text(Hours hours) {
        return hours.from() + "-" + hours.to();
    }

    private static Hours hours(String text) {
        var ends = text.split("-", 2);
        return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static SortedSet<LocalDate> days(String text) {
        var days = new TreeSet<LocalDate>();
        Stream.of(text.split(" ", -1))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .forEach(days::add);
        return days;
    }
}
