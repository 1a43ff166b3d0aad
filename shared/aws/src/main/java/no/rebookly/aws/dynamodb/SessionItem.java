package no.rebookly.aws.dynamodb;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A session at rest: ids, times and the hash of its token, nothing personal. */
final class SessionItem extends Item {
    static final TableSchema<SessionItem> SCHEMA = StaticTableSchema.builder(SessionItem.class)
            .newItemSupplier(SessionItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("tokenHash").getter(i -> i.tokenHash).setter((i, v) -> i.tokenHash = v))
            .addAttribute(
                    String.class, a -> a.name("account").getter(i -> i.account).setter((i, v) -> i.account = v))
            .addAttribute(
                    String.class, a -> a.name("studio").getter(i -> i.studio).setter((i, v) -> i.studio = v))
            .addAttribute(
                    String.class, a -> a.name("level").getter(i -> i.level).setter((i, v) -> i.level = v))
            .addAttribute(
                    Instant.class,
                    a -> a.name("createdAt").getter(i -> i.createdAt).setter((i, v) -> i.createdAt = v))
            .addAttribute(
                    Instant.class,
                    a -> a.name("lastSeenAt").getter(i -> i.lastSeenAt).setter((i, v) -> i.lastSeenAt = v))
            .addAttribute(
                    Instant.class,
                    a -> a.name("provenAt").getter(i -> i.provenAt).setter((i, v) -> i.provenAt = v))
            .build();

    private String tokenHash = "";
    private String account = "";
    private String studio = "";
    private String level = "";
    private Instant createdAt = Instant.EPOCH;
    private Instant lastSeenAt = Instant.EPOCH;
    private @Nullable Instant provenAt;

    static SessionItem of(Session session) {
        var item = new SessionItem();
        item.pk = Keys.session(session.tokenHash());
        item.sk = Keys.SESSION;
        item.expiresAt = Database.epochSeconds(session.expiresAt());
        item.tokenHash = session.tokenHash();
        item.account = session.account().value();
        item.studio = session.studio().value();
        item.level = session.level().name();
        item.createdAt = session.createdAt();
        item.lastSeenAt = session.lastSeenAt();
        item.provenAt = session.provenAt().orElse(null);
        return item;
    }

    Session session() {
        return new Session(
                tokenHash,
                new AccountId(account),
                new StudioId(studio),
                SessionLevel.valueOf(level),
                createdAt,
                lastSeenAt,
                Optional.ofNullable(provenAt));
    }
}
