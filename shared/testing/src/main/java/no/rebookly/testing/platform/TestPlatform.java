package no.rebookly.testing.platform;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.account.Accounts;
import no.rebookly.account.KeySets;
import no.rebookly.account.PasswordHasher;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.SignUps;
import no.rebookly.automation.Automations;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customers;
import no.rebookly.due.DueIndex;
import no.rebookly.id.Ids;
import no.rebookly.idempotency.Answers;
import no.rebookly.imports.Imports;
import no.rebookly.imports.TableReader;
import no.rebookly.imports.Uploads;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.mail.Mailer;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.message.SendQueue;
import no.rebookly.message.SmsProvider;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.operator.DeadLetters;
import no.rebookly.optout.Journal;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.pace.DailySpend;
import no.rebookly.pace.Pace;
import no.rebookly.pace.Stops;
import no.rebookly.page.Cursors;
import no.rebookly.phone.PhoneReader;
import no.rebookly.platform.Platform;
import no.rebookly.platform.Settings;
import no.rebookly.segment.Segments;
import no.rebookly.sending.Credits;
import no.rebookly.sending.UncountedCredits;
import no.rebookly.session.Sessions;
import no.rebookly.studio.Studios;
import no.rebookly.template.Templates;
import no.rebookly.time.Holidays;

/** A platform with the ports that a test gives it, a clock that stands still, and ids that count. */
public final class TestPlatform implements Platform {
    public static final Settings SETTINGS = new Settings(
            Set.of("http://localhost:8080"),
            URI.create("http://localhost:8081"),
            Optional.empty(),
            new Money(60),
            new Pace(1_000));

    private final TestClock clock;
    private final Ids ids = new CountingIds();
    private final Map<Class<?>, Object> ports = new HashMap<>();

    private TestPlatform(Instant now) {
        this.clock = new TestClock(now);
    }

    public static TestPlatform at(String instant) {
        return new TestPlatform(Instant.parse(instant));
    }

    /** Gives the platform a port. */
    public <T> TestPlatform with(Class<T> port, T fake) {
        ports.put(port, fake);
        return this;
    }

    private <T> T need(Class<T> port) {
        var fake = ports.get(port);
        if (fake == null) {
            throw new IllegalStateException("this test gave the platform no " + port.getSimpleName());
        }
        return port.cast(fake);
    }

    @Override
    public Settings settings() {
        return ports.containsKey(Settings.class) ? need(Settings.class) : SETTINGS;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public Ids ids() {
        return ids;
    }

    /** Random as ever: nothing in a test may depend on what it gives. */
    @Override
    public SecureRandom random() {
        return new SecureRandom();
    }

    @Override
    public PhoneReader phoneReader() {
        return need(PhoneReader.class);
    }

    @Override
    public Holidays holidays() {
        return need(Holidays.class);
    }

    @Override
    public NumberKeys numberKeys() {
        return need(NumberKeys.class);
    }

    @Override
    public Codes codes() {
        return need(Codes.class);
    }

    @Override
    public Cursors cursors() {
        return need(Cursors.class);
    }

    @Override
    public Answers answers() {
        return need(Answers.class);
    }

    @Override
    public Sessions sessions() {
        return need(Sessions.class);
    }

    @Override
    public Studios studios() {
        return need(Studios.class);
    }

    @Override
    public Customers customers() {
        return need(Customers.class);
    }

    @Override
    public Numbers numbers() {
        return need(Numbers.class);
    }

    @Override
    public Automations automations() {
        return need(Automations.class);
    }

    @Override
    public DailyPlaces dailyPlaces() {
        return need(DailyPlaces.class);
    }

    @Override
    public DeadLetters deadLetters() {
        return need(DeadLetters.class);
    }

    @Override
    public Stops stops() {
        return need(Stops.class);
    }

    @Override
    public DailySpend dailySpend() {
        return need(DailySpend.class);
    }

    @Override
    public Campaigns campaigns() {
        return need(Campaigns.class);
    }

    @Override
    public Segments segments() {
        return need(Segments.class);
    }

    @Override
    public Templates templates() {
        return need(Templates.class);
    }

    /** Unless a test says otherwise nobody counts. */
    @Override
    public Credits credits() {
        return (Credits) ports.getOrDefault(Credits.class, new UncountedCredits());
    }

    @Override
    public Imports imports() {
        return need(Imports.class);
    }

    @Override
    public TableReader tableReader() {
        return need(TableReader.class);
    }

    @Override
    public Uploads uploads() {
        return need(Uploads.class);
    }

    @Override
    public Jobs jobs() {
        return need(Jobs.class);
    }

    @Override
    public JobQueue jobQueue() {
        return need(JobQueue.class);
    }

    @Override
    public Links links() {
        return need(Links.class);
    }

    @Override
    public Messages messages() {
        return need(Messages.class);
    }

    @Override
    public Receipts receipts() {
        return need(Receipts.class);
    }

    @Override
    public Journal journal() {
        return need(Journal.class);
    }

    @Override
    public DueIndex dueIndex() {
        return need(DueIndex.class);
    }

    @Override
    public SendQueue sendQueue() {
        return need(SendQueue.class);
    }

    @Override
    public SmsProvider smsProvider() {
        return need(SmsProvider.class);
    }

    @Override
    public Mailer mailer() {
        return need(Mailer.class);
    }

    @Override
    public Accounts accounts() {
        return need(Accounts.class);
    }

    @Override
    public SecondFactors secondFactors() {
        return need(SecondFactors.class);
    }

    @Override
    public SignUps signUps() {
        return need(SignUps.class);
    }

    @Override
    public PendingPhones pendingPhones() {
        return need(PendingPhones.class);
    }

    @Override
    public OwnSmsCounts ownSmsCounts() {
        return need(OwnSmsCounts.class);
    }

    @Override
    public KeySets keySets() {
        return need(KeySets.class);
    }

    @Override
    public PasswordHasher passwordHasher() {
        return need(PasswordHasher.class);
    }
}
