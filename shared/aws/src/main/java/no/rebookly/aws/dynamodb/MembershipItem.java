package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import no.rebookly.account.AccountId;
import no.rebookly.account.Membership;
import no.rebookly.account.Role;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A membership at rest, listed by studio too. */
final class MembershipItem extends Item {
    static final TableSchema<MembershipItem> SCHEMA = StaticTableSchema.builder(MembershipItem.class)
            .newItemSupplier(MembershipItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("account").getter(item -> item.account).setter((item, value) -> item.account = value))
            .addAttribute(
                    String.class,
                    a -> a.name("studio").getter(item -> item.studio).setter((item, value) -> item.studio = value))
            .addAttribute(
                    String.class,
                    a -> a.name("role").getter(item -> item.role).setter((item, value) -> item.role = value))
            .addAttribute(
                    String.class,
                    a -> a.name("listPk").getter(item -> item.listPk).setter((item, value) -> item.listPk = value))
            .addAttribute(
                    String.class,
                    a -> a.name("listSk").getter(item -> item.listSk).setter((item, value) -> item.listSk = value))
            .build();

    private @Nullable String account;
    private @Nullable String studio;
    private @Nullable String role;
    private @Nullable String listPk;
    private @Nullable String listSk;

    static MembershipItem of(Membership membership) {
        var item = new MembershipItem();
        item.pk = Keys.account(membership.account());
        item.sk = Keys.membership(membership.studio());
        item.account = membership.account().value();
        item.studio = membership.studio().value();
        item.role = membership.role().name();
        item.listPk = Keys.membersOf(membership.studio());
        item.listSk = membership.account().value();
        return item;
    }

    Membership membership() {
        return new Membership(
                new AccountId(requireNonNull(account)),
                new StudioId(requireNonNull(studio)),
                Role.valueOf(requireNonNull(role)));
    }
}
