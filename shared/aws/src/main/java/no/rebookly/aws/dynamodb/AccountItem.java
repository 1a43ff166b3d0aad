package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.LegalName;
import no.rebookly.account.OwnPhone;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An account at rest: what is personal is under the account's own keys. */
final class AccountItem extends Item {
    static final TableSchema<AccountItem> SCHEMA = StaticTableSchema.builder(AccountItem.class)
            .newItemSupplier(AccountItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("account").getter(item -> item.account).setter((item, value) -> item.account = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("email").getter(item -> item.email).setter((item, value) -> item.email = value))
            .addAttribute(byte[].class, a -> a.name("firstName")
                    .getter(item -> item.firstName)
                    .setter((item, value) -> item.firstName = value))
            .addAttribute(byte[].class, a -> a.name("lastName")
                    .getter(item -> item.lastName)
                    .setter((item, value) -> item.lastName = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("phone").getter(item -> item.phone).setter((item, value) -> item.phone = value))
            .addAttribute(Boolean.class, a -> a.name("phoneConfirmed")
                    .getter(item -> item.phoneConfirmed)
                    .setter((item, value) -> item.phoneConfirmed = value))
            .addAttribute(String.class, a -> a.name("language")
                    .getter(item -> item.language)
                    .setter((item, value) -> item.language = value))
            .addAttribute(String.class, a -> a.name("agreementVersion")
                    .getter(item -> item.agreementVersion)
                    .setter((item, value) -> item.agreementVersion = value))
            .addAttribute(Instant.class, a -> a.name("agreedAt")
                    .getter(item -> item.agreedAt)
                    .setter((item, value) -> item.agreedAt = value))
            .addAttribute(Instant.class, a -> a.name("createdAt")
                    .getter(item -> item.createdAt)
                    .setter((item, value) -> item.createdAt = value))
            .build();

    private @Nullable String account;
    private byte @Nullable [] email;
    private byte @Nullable [] firstName;
    private byte @Nullable [] lastName;
    private byte @Nullable [] phone;
    private @Nullable Boolean phoneConfirmed;
    private @Nullable String language;
    private @Nullable String agreementVersion;
    private @Nullable Instant agreedAt;
    private @Nullable Instant createdAt;

    static AccountItem of(Account account, FieldCipher cipher, long version) {
        var item = new AccountItem();
        item.pk = Keys.account(account.id());
        item.sk = Keys.ACCOUNT;
        item.version = version;
        var sealed = new Sealed(cipher, item.pk, item.sk);
        item.account = account.id().value();
        item.email = sealed.seal("email", account.email().value());
        item.firstName = sealed.seal("firstName", account.name().first());
        item.lastName = sealed.seal("lastName", account.name().last());
        item.phone =
                sealed.seal("phone", account.phone().map(phone -> phone.number().e164()));
        item.phoneConfirmed = account.phone().map(OwnPhone::confirmed).orElse(null);
        item.language = account.language().name();
        item.agreementVersion = account.agreementVersion();
        item.agreedAt = account.agreedAt();
        item.createdAt = account.createdAt();
        return item;
    }

    Account account(FieldCipher cipher) {
        var sealed = new Sealed(cipher, pk, sk);
        return new Account(
                new AccountId(requireNonNull(account)),
                new EmailAddress(sealed.open("email", email)),
                new LegalName(sealed.open("firstName", firstName), sealed.open("lastName", lastName)),
                sealed.openIfAny("phone", phone).map(this::phone),
                Language.valueOf(requireNonNull(language)),
                requireNonNull(agreementVersion),
                requireNonNull(agreedAt),
                requireNonNull(createdAt),
                requireNonNull(version));
    }

    /** One that was written before there was a code to confirm it is not confirmed. */
    private OwnPhone phone(String number) {
        return new OwnPhone(new PhoneNumber(number), Boolean.TRUE.equals(phoneConfirmed));
    }
}
