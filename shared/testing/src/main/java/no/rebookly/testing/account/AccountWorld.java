package no.rebookly.testing.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.KeySets;
import no.rebookly.account.LegalName;
import no.rebookly.account.NewAccount;
import no.rebookly.account.PasswordHash;
import no.rebookly.account.PasswordHasher;
import no.rebookly.account.RecoveryCode;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.SignUps;
import no.rebookly.account.Totp;
import no.rebookly.account.TotpSecret;
import no.rebookly.idempotency.Answers;
import no.rebookly.language.Language;
import no.rebookly.mail.Mailer;
import no.rebookly.session.OpenSession;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.Sessions;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.testing.idempotency.InMemoryAnswers;
import no.rebookly.testing.mail.SentMails;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.InMemorySessions;
import no.rebookly.testing.studio.InMemoryStudios;
import no.rebookly.time.QuietHours;

/** A platform on which people sign up and in, with one account: Kari's, of Salong Kari. */
public final class AccountWorld {
    public static final AccountId KARI = new AccountId("acc_KariKariKariKariKari");
    public static final StudioId SALONG_KARI = new StudioId("stu_KariKariKariKariKari");
    public static final String EMAIL = "kari@salongkari.example";
    public static final String PASSWORD = "blå hval i badekar";
    public static final RecoveryCode RECOVERY_CODE = new RecoveryCode("abcd-efgh-jkmn-pqrs");
    public static final TotpSecret SECRET = new TotpSecret(new byte[TotpSecret.BYTES]);

    public final SentMails mails = new SentMails();
    public final InMemoryStudios studios = new InMemoryStudios();
    public final InMemoryAccounts accounts = new InMemoryAccounts(studios);
    public final InMemorySecondFactors factors = new InMemorySecondFactors();
    public final InMemorySessions sessions = new InMemorySessions();
    public final NoKeySets keySets = new NoKeySets();
    public final QuickHasher hasher = new QuickHasher();
    public final TestPlatform platform = TestPlatform.at("2026-11-23T09:00:00Z")
            .with(Mailer.class, mails)
            .with(Studios.class, studios)
            .with(Accounts.class, accounts)
            .with(SecondFactors.class, factors)
            .with(SignUps.class, new InMemorySignUps())
            .with(Sessions.class, sessions)
            .with(Answers.class, new InMemoryAnswers())
            .with(KeySets.class, keySets)
            .with(PasswordHasher.class, hasher);

    public AccountWorld() {
        accounts.create(kari(platform.clock().instant()));
    }

    /** Kari's account as it begins. */
    public static NewAccount kari(Instant now) {
        var account = new Account(
                KARI,
                new EmailAddress(EMAIL),
                new LegalName("Kari", "Nordmann"),
                Optional.empty(),
                Language.NB,
                "2026-11-22",
                now,
                now,
                1);
        return new NewAccount(account, new PasswordHash("quick:" + PASSWORD), salongKari(now));
    }

    public static Studio salongKari(Instant now) {
        return new Studio(
                SALONG_KARI,
                "Salong Kari",
                Optional.empty(),
                QuietHours.DEFAULT,
                new TreeSet<>(),
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                1);
    }

    /** Kari has an authenticator, whose codes before this moment are used up, and one recovery code. */
    public AccountWorld enrolled() {
        factors.propose(KARI, SECRET);
        factors.confirm(KARI, SECRET, step() - 2, Set.of(RECOVERY_CODE.hash(KARI)));
        return this;
    }

    /** The code that Kari's authenticator shows now. */
    public String code() {
        return Totp.code(SECRET, step());
    }

    private long step() {
        return platform.clock().instant().getEpochSecond() / Totp.STEP_SECONDS;
    }

    /** A cookie of Kari's. */
    public String cookie(SessionLevel level) {
        var signedIn = new OpenSession(sessions, platform.clock(), platform.random())
                .open(KARI, SALONG_KARI, level, Optional.empty());
        return "session=" + signedIn.token().value();
    }
}
