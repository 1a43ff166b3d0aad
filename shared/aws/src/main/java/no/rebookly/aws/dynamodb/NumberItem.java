package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.number.RecentSend;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A number record as it is stored: plain, since its key tells nobody which number it is about. */
final class NumberItem {
    static final String LAST_PERSON_CLICK = "lastPersonClickAt";
    private static final String BETWEEN_SENDS = "\n";
    private static final String BETWEEN_FIELDS = " ";

    static final TableSchema<NumberItem> SCHEMA = StaticTableSchema.builder(NumberItem.class)
            .newItemSupplier(NumberItem::new)
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
                    String.class,
                    a -> a.name("optOut").getter(item -> item.optOut).setter((item, value) -> item.optOut = value))
            .addAttribute(String.class, a -> a.name("optedOutAt")
                    .getter(item -> item.optedOutAt)
                    .setter((item, value) -> item.optedOutAt = value))
            .addAttribute(Boolean.class, a -> a.name("wrongNumber")
                    .getter(item -> item.wrongNumber)
                    .setter((item, value) -> item.wrongNumber = value))
            .addAttribute(Integer.class, a -> a.name("hardFailures")
                    .getter(item -> item.hardFailures)
                    .setter((item, value) -> item.hardFailures = value))
            .addAttribute(
                    String.class,
                    a -> a.name("recent").getter(item -> item.recent).setter((item, value) -> item.recent = value))
            .addAttribute(String.class, a -> a.name("olderSmsAt")
                    .getter(item -> item.olderSmsAt)
                    .setter((item, value) -> item.olderSmsAt = value))
            .addAttribute(String.class, a -> a.name(LAST_PERSON_CLICK)
                    .getter(item -> item.lastPersonClickAt)
                    .setter((item, value) -> item.lastPersonClickAt = value))
            .build();

    private String pk = "";
    private String sk = "";
    private long version;
    private String optOut = "";
    private @Nullable String optedOutAt;
    private boolean wrongNumber;
    private int hardFailures;
    private @Nullable String recent;
    private @Nullable String olderSmsAt;
    private @Nullable String lastPersonClickAt;

    static NumberItem of(StudioId studio, NumberRecord number, long version) {
        var item = new NumberItem();
        item.pk = Keys.numbersOf(studio);
        item.sk = number.key().value();
        item.version = version;
        item.optOut = number.optOut().name();
        item.optedOutAt = number.optedOutAt().map(Keys::instant).orElse(null);
        item.wrongNumber = number.wrongNumber();
        item.hardFailures = number.hardFailures();
        item.recent = number.recent().isEmpty()
                ? null
                : number.recent().stream().map(NumberItem::line).collect(Collectors.joining(BETWEEN_SENDS));
        item.olderSmsAt = number.olderSmsAt().map(Keys::instant).orElse(null);
        item.lastPersonClickAt = number.lastPersonClickAt().map(Keys::instant).orElse(null);
        return item;
    }

    NumberRecord number() {
        return new NumberRecord(
                new NumberKey(sk),
                OptOut.valueOf(optOut),
                Optional.ofNullable(optedOutAt).map(Instant::parse),
                wrongNumber,
                hardFailures,
                recent == null
                        ? List.of()
                        : Arrays.stream(recent.split(BETWEEN_SENDS, -1))
                                .map(NumberItem::send)
                                .toList(),
                Optional.ofNullable(olderSmsAt).map(Keys::instantOf),
                Optional.ofNullable(lastPersonClickAt).map(Keys::instantOf),
                version);
    }

    /** 60 characters for one send: the 90 days that caps look back on stay within one write unit. */
    private static String line(RecentSend send) {
        return String.join(
                BETWEEN_FIELDS,
                send.code().value(),
                send.source().value(),
                send.kind().name(),
                Long.toString(send.at().toEpochMilli()));
    }

    private static RecentSend send(String line) {
        var fields = line.split(BETWEEN_FIELDS, -1);
        return new RecentSend(
                new Code(fields[0]),
                new Source(fields[1]),
                MessageKind.valueOf(fields[2]),
                Instant.ofEpochMilli(Long.parseLong(fields[3])));
    }
}
