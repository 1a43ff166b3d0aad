package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import no.rebookly.account.AccountId;
import no.rebookly.account.Credential;
import no.rebookly.account.PasswordHash;
import no.rebookly.aws.crypto.FieldCipher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An e-mail address that is taken, and what it signs in with: under Rebookly's keys, so that a sign-in takes the same steps for every address. */
final class EmailItem extends Item {
    static final TableSchema<EmailItem> SCHEMA = StaticTableSchema.builder(EmailItem.class)
            .newItemSupplier(EmailItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("account").getter(item -> item.account).setter((item, value) -> item.account = value))
            .addAttribute(byte[].class, a -> a.name("passwordHash")
                    .getter(item -> item.passwordHash)
                    .setter((item, value) -> item.passwordHash = value))
            .build();

    private @Nullable String account;
    private byte @Nullable [] passwordHash;

    static EmailItem of(String index, AccountId account, PasswordHash hash, long version, FieldCipher system) {
        var item = new EmailItem();
        item.pk = Keys.email(index);
        item.sk = Keys.EMAIL;
        item.version = version;
        item.account = account.value();
        item.passwordHash = new Sealed(system, item.pk, item.sk).seal("passwordHash", hash.value());
        return item;
    }

    Credential credential(FieldCipher system) {
        return new Credential(
                new AccountId(requireNonNull(account)),
                new PasswordHash(new Sealed(system, pk, sk).open("passwordHash", passwordHash)),
                requireNonNull(version));
    }
}
