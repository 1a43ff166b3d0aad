package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import no.rebookly.account.AccountId;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.EmailCode;
import no.rebookly.account.LegalName;
import no.rebookly.account.PasswordHash;
import no.rebookly.account.PendingSignUp;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A pending sign-up at rest: under Rebookly's keys, for its account has none yet. */
final class SignUpItem extends Item {
    static final TableSchema<SignUpItem> SCHEMA = StaticTableSchema.builder(SignUpItem.class)
            .newItemSupplier(SignUpItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("account").getter(item -> item.account).setter((item, value) -> item.account = value))
            .addAttribute(
                    String.class,
                    a -> a.name("studio").getter(item -> item.studio).setter((item, value) -> item.studio = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("email").getter(item -> item.email).setter((item, value) -> item.email = value))
            .addAttribute(byte[].class, a -> a.name("passwordHash")
                    .getter(item -> item.passwordHash)
                    .setter((item, value) -> item.passwordHash = value))
            .addAttribute(byte[].class, a -> a.name("firstName")
                    .getter(item -> item.firstName)
                    .setter((item, value) -> item.firstName = value))
            .addAttribute(byte[].class, a -> a.name("lastName")
                    .getter(item -> item.lastName)
                    .setter((item, value) -> item.lastName = value))
            .addAttribute(byte[].class, a -> a.name("studioName")
                    .getter(item -> item.studioName)
                    .setter((item, value) -> item.studioName = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("phone").getter(item -> item.phone).setter((item, value) -> item.phone = value))
            .addAttribute(String.class, a -> a.name("agreementVersion")
                    .getter(item -> item.agreementVersion)
                    .setter((item, value) -> item.agreementVersion = value))
            .addAttribute(String.class, a -> a.name("language")
                    .getter(item -> item.language)
                    .setter((item, value) -> item.language = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("code").getter(item -> item.code).setter((item, value) -> item.code = value))
            .addAttribute(Instant.class, a -> a.name("createdAt")
                    .getter(item -> item.createdAt)
                    .setter((item, value) -> item.createdAt = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("tries").getter(item -> item.tries).setter((item, value) -> item.tries = value))
            .build();

    private @Nullable String account;
    private @Nullable String studio;
    private byte @Nullable [] email;
    private byte @Nullable [] passwordHash;
    private byte @Nullable [] firstName;
    private byte @Nullable [] lastName;
    private byte @Nullable [] studioName;
    private byte @Nullable [] phone;
    private @Nullable String agreementVersion;
    private @Nullable String language;
    private byte @Nullable [] code;
    private @Nullable Instant createdAt;
    private @Nullable Integer tries;

    static SignUpItem of(String index, PendingSignUp signUp, FieldCipher system) {
        var item = new SignUpItem();
        item.pk = Keys.signUp(index);
        item.sk = Keys.SIGN_UP;
        item.expiresAt = Database.epochSeconds(signUp.expiresAt());
        var sealed = new Sealed(system, item.pk, item.sk);
        item.account = signUp.account().value();
        item.studio = signUp.studio().value();
        item.email = sealed.seal("email", signUp.email().value());
        item.passwordHash = sealed.seal("passwordHash", signUp.hash().value());
        item.firstName = sealed.seal("firstName", signUp.name().first());
        item.lastName = sealed.seal("lastName", signUp.name().last());
        item.studioName = sealed.seal("studioName", signUp.studioName());
        item.phone = sealed.seal("phone", signUp.phone().map(PhoneNumber::e164));
        item.agreementVersion = signUp.agreementVersion();
        item.language = signUp.language().name();
        item.code = sealed.seal("code", signUp.code().value());
        item.createdAt = signUp.createdAt();
        item.tries = 0;
        return item;
    }

    PendingSignUp signUp(FieldCipher system) {
        var sealed = new Sealed(system, pk, sk);
        return new PendingSignUp(
                new AccountId(requireNonNull(account)),
                new StudioId(requireNonNull(studio)),
                new EmailAddress(sealed.open("email", email)),
                new PasswordHash(sealed.open("passwordHash", passwordHash)),
                new LegalName(sealed.open("firstName", firstName), sealed.open("lastName", lastName)),
                sealed.open("studioName", studioName),
                sealed.openIfAny("phone", phone).map(PhoneNumber::new),
                requireNonNull(agreementVersion),
                Language.valueOf(requireNonNull(language)),
                new EmailCode(sealed.open("code", code)),
                requireNonNull(createdAt));
    }
}
