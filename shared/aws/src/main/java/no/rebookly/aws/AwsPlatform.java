package no.rebookly.aws;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import no.rebookly.account.Accounts;
import no.rebookly.account.KeySets;
import no.rebookly.account.PasswordHasher;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.SignUps;
import no.rebookly.automation.Automations;
import no.rebookly.automation.CustomersWithAgenda;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.automation.FindOccasion;
import no.rebookly.automation.MakeAgenda;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.aws.crypto.KeyedCodes;
import no.rebookly.aws.crypto.KeyedNumberKeys;
import no.rebookly.aws.crypto.KmsMasterKey;
import no.rebookly.aws.crypto.MasterKey;
import no.rebookly.aws.crypto.OwnerKeySets;
import no.rebookly.aws.crypto.SealedCursors;
import no.rebookly.aws.dynamodb.Database;
import no.rebookly.aws.dynamodb.DynamoDbAccounts;
import no.rebookly.aws.dynamodb.DynamoDbAnswers;
import no.rebookly.aws.dynamodb.DynamoDbAutomations;
import no.rebookly.aws.dynamodb.DynamoDbCampaigns;
import no.rebookly.aws.dynamodb.DynamoDbCustomers;
import no.rebookly.aws.dynamodb.DynamoDbDailyPlaces;
import no.rebookly.aws.dynamodb.DynamoDbDailySpend;
import no.rebookly.aws.dynamodb.DynamoDbDueIndex;
import no.rebookly.aws.dynamodb.DynamoDbImports;
import no.rebookly.aws.dynamodb.DynamoDbJobs;
import no.rebookly.aws.dynamodb.DynamoDbJournal;
import no.rebookly.aws.dynamodb.DynamoDbKeySetStore;
import no.rebookly.aws.dynamodb.DynamoDbLinks;
import no.rebookly.aws.dynamodb.DynamoDbMessages;
import no.rebookly.aws.dynamodb.DynamoDbNumbers;
import no.rebookly.aws.dynamodb.DynamoDbOwnSmsCounts;
import no.rebookly.aws.dynamodb.DynamoDbPendingPhones;
import no.rebookly.aws.dynamodb.DynamoDbReceipts;
import no.rebookly.aws.dynamodb.DynamoDbSecondFactors;
import no.rebookly.aws.dynamodb.DynamoDbSegments;
import no.rebookly.aws.dynamodb.DynamoDbSessions;
import no.rebookly.aws.dynamodb.DynamoDbSignUps;
import no.rebookly.aws.dynamodb.DynamoDbStops;
import no.rebookly.aws.dynamodb.DynamoDbStudios;
import no.rebookly.aws.dynamodb.DynamoDbTemplates;
import no.rebookly.aws.files.S3Uploads;
import no.rebookly.aws.holidays.JollydayHolidays;
import no.rebookly.aws.mail.SesMailer;
import no.rebookly.aws.password.Argon2idPasswordHasher;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.aws.queue.SqsDeadLetters;
import no.rebookly.aws.queue.SqsJobQueue;
import no.rebookly.aws.queue.SqsSendQueue;
import no.rebookly.aws.sms.EndUserMessagingSmsProvider;
import no.rebookly.aws.sms.PacedSmsProvider;
import no.rebookly.aws.sms.SnsSmsProvider;
import no.rebookly.aws.tables.FileTableReader;
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
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.operator.DeadLetters;
import no.rebookly.optout.Journal;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.pace.DailySpend;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The adapters of all ports, each made when it is first asked for. On Lambda the parts come from the environment; on one machine
 * the same adapters stand on local servers.
 */
public final class AwsPlatform implements Platform {
    /** How many owners' keys a process keeps open: a batch of messages of as many studios costs each of them one call. */
    private static final int OPEN_KEY_SETS = 200;

    private final Parts parts;
    private final Ids ids;
    private final Supplier<Database> database;
    private final Supplier<KeyRing> keys;
    private final Supplier<Customers> customers;
    private final Supplier<Holidays> holidays = new Lazy<>(JollydayHolidays::new);

    /**
     * What differs between Lambda and one machine.
     *
     * @param dynamoDb the client of both tables
     */
    public record Parts(
            Settings settings,
            InstantSource clock,
            SecureRandom random,
            Supplier<DynamoDbClient> dynamoDb,
            Supplier<String> dataTable,
            Supplier<String> keysTable,
            Supplier<MasterKey> masterKey,
            Supplier<Uploads> uploads,
            Supplier<SendQueue> sendQueue,
            Supplier<JobQueue> jobQueue,
            Supplier<DeadLetters> deadLetters,
            Supplier<SmsProvider> smsProvider,
            Supplier<Mailer> mailer) {}

    public AwsPlatform(Parts parts) {
        this.parts = parts;
        this.ids = new RandomIds(parts.random());
        this.database = new Lazy<>(
                () -> Database.of(parts.dynamoDb().get(), parts.dataTable().get()));
        this.keys = new Lazy<>(() -> new KeyRing(
                parts.masterKey().get(),
                new DynamoDbKeySetStore(
                        parts.dynamoDb().get(), parts.keysTable().get()),
                parts.clock(),
                OPEN_KEY_SETS));
        // One for all, since it keeps a studio's rules for some seconds.
        this.customers = new Lazy<>(() -> new CustomersWithAgenda(
                new DynamoDbCustomers(database.get(), keys.get()),
                automations(),
                new MakeAgenda(new FindOccasion()),
                parts.clock()));
    }

    /** The platform of a function on Lambda. */
    public static AwsPlatform fromEnvironment() {
        var environment = Environment.ofProcess();
        var clients = new Clients(environment.region());
        var dynamoDb = new Lazy<>(clients::dynamoDb);
        return new AwsPlatform(new Parts(
                environment.settings(),
                InstantSource.system(),
                new SecureRandom(),
                dynamoDb,
                environment::dataTable,
                environment::keysTable,
                new Lazy<>(() -> new KmsMasterKey(clients.kms(), environment.masterKey())),
                new Lazy<>(() -> new S3Uploads(clients.s3(), clients.s3Presigner(), environment.uploadsBucket())),
                new Lazy<>(() -> new SqsSendQueue(clients.sqs(), environment.sendsQueue())),
                new Lazy<>(() -> new SqsJobQueue(clients.sqs(), environment.jobsQueue())),
                new Lazy<>(() -> new SqsDeadLetters(clients.sqs(), environment.deadLetterQueues())),
                new Lazy<>(() -> smsProvider(environment, clients)),
                new Lazy<>(() -> new SesMailer(clients.ses(), environment.mailFrom()))));
    }

    private static SmsProvider smsProvider(Environment environment, Clients clients) {
        var mostUsd = new BigDecimal(environment.smsMaxPrice());
        var provider =
                switch (environment.smsVendor()) {
                    case SNS -> SnsSmsProvider.over(clients.sns(), mostUsd);
                    case END_USER_MESSAGING -> EndUserMessagingSmsProvider.over(clients.endUserMessaging(), mostUsd);
                };
        return PacedSmsProvider.of(provider, environment.smsPerSecondOfASender());
    }

    @Override
    public Settings settings() {
        return parts.settings();
    }

    @Override
    public InstantSource clock() {
        return parts.clock();
    }

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public SecureRandom random() {
        return parts.random();
    }

    @Override
    public PhoneReader phoneReader() {
        return new LibPhoneNumberReader();
    }

    @Override
    public Holidays holidays() {
        return holidays.get();
    }

    @Override
    public NumberKeys numberKeys() {
        return new KeyedNumberKeys(keys.get());
    }

    @Override
    public Codes codes() {
        return new KeyedCodes(keys.get());
    }

    @Override
    public Cursors cursors() {
        return new SealedCursors(keys.get());
    }

    @Override
    public Answers answers() {
        return new DynamoDbAnswers(database.get(), keys.get());
    }

    @Override
    public Sessions sessions() {
        return new DynamoDbSessions(database.get());
    }

    @Override
    public Accounts accounts() {
        return new DynamoDbAccounts(database.get(), keys.get());
    }

    @Override
    public SecondFactors secondFactors() {
        return new DynamoDbSecondFactors(database.get(), keys.get());
    }

    @Override
    public SignUps signUps() {
        return new DynamoDbSignUps(database.get(), keys.get());
    }

    @Override
    public PendingPhones pendingPhones() {
        return new DynamoDbPendingPhones(database.get(), keys.get());
    }

    @Override
    public OwnSmsCounts ownSmsCounts() {
        return new DynamoDbOwnSmsCounts(database.get(), keys.get());
    }

    @Override
    public KeySets keySets() {
        return new OwnerKeySets(keys.get());
    }

    @Override
    public PasswordHasher passwordHasher() {
        return new Argon2idPasswordHasher(parts.random());
    }

    @Override
    public Studios studios() {
        return new DynamoDbStudios(database.get(), keys.get());
    }

    @Override
    public Customers customers() {
        return customers.get();
    }

    @Override
    public Numbers numbers() {
        return new DynamoDbNumbers(database.get());
    }

    @Override
    public Campaigns campaigns() {
        return new DynamoDbCampaigns(database.get(), keys.get());
    }

    @Override
    public Automations automations() {
        return new DynamoDbAutomations(database.get(), keys.get());
    }

    @Override
    public Segments segments() {
        return new DynamoDbSegments(database.get(), keys.get());
    }

    @Override
    public Templates templates() {
        return new DynamoDbTemplates(database.get(), keys.get());
    }

    @Override
    public DailyPlaces dailyPlaces() {
        return new DynamoDbDailyPlaces(database.get());
    }

    @Override
    public DeadLetters deadLetters() {
        return parts.deadLetters().get();
    }

    @Override
    public Stops stops() {
        return new DynamoDbStops(database.get());
    }

    @Override
    public DailySpend dailySpend() {
        return new DynamoDbDailySpend(database.get());
    }

    @Override
    public Credits credits() {
        return new UncountedCredits();
    }

    @Override
    public Imports imports() {
        return new DynamoDbImports(database.get(), keys.get());
    }

    @Override
    public TableReader tableReader() {
        return new FileTableReader();
    }

    @Override
    public Uploads uploads() {
        return parts.uploads().get();
    }

    @Override
    public Jobs jobs() {
        return new DynamoDbJobs(database.get());
    }

    @Override
    public JobQueue jobQueue() {
        return parts.jobQueue().get();
    }

    @Override
    public Links links() {
        return new DynamoDbLinks(database.get());
    }

    @Override
    public Messages messages() {
        return new DynamoDbMessages(database.get(), keys.get());
    }

    @Override
    public Receipts receipts() {
        return new DynamoDbReceipts(database.get(), keys.get());
    }

    @Override
    public Journal journal() {
        return new DynamoDbJournal(parts.dynamoDb().get(), parts.keysTable().get());
    }

    @Override
    public DueIndex dueIndex() {
        return new DynamoDbDueIndex(database.get());
    }

    @Override
    public SendQueue sendQueue() {
        return parts.sendQueue().get();
    }

    @Override
    public SmsProvider smsProvider() {
        return parts.smsProvider().get();
    }

    @Override
    public Mailer mailer() {
        return parts.mailer().get();
    }
}
