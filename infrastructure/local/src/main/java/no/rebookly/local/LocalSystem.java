package no.rebookly.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import no.rebookly.local.clock.Chore;
import no.rebookly.local.clock.LocalClock;
import no.rebookly.local.clock.Timeline;
import no.rebookly.local.dynamodb.DueIndex;
import no.rebookly.local.dynamodb.DynamoDbLocalServer;
import no.rebookly.local.dynamodb.Expirer;
import no.rebookly.local.http.Gateway;
import no.rebookly.local.http.HttpServers;
import no.rebookly.local.http.LocalRoutes;
import no.rebookly.local.http.ProductPort;
import no.rebookly.local.http.WebApp;
import no.rebookly.local.lambda.Crashes;
import no.rebookly.local.lambda.EventRule;
import no.rebookly.local.lambda.LambdaRuntime;
import no.rebookly.local.lambda.LogSubscription;
import no.rebookly.local.lambda.ScheduleTicker;
import no.rebookly.local.queue.ElasticMqServer;
import no.rebookly.local.queue.QueuePoller;
import no.rebookly.local.storage.StorageKey;
import no.rebookly.local.template.Api;
import no.rebookly.local.template.FunctionDefinition;
import no.rebookly.local.template.QueueDefinition;
import no.rebookly.local.template.Template;
import no.rebookly.local.uploads.LocalUploads;
import no.rebookly.local.world.OuterWorld;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole system on one machine: the template says what there is, the functions are handed in. */
public final class LocalSystem implements AutoCloseable {

    /** The region that every local server believes to be in. */
    public static final Region REGION = Region.EU_NORTH_1;

    /** DynamoDB Local takes letters and digits only; nobody checks them. */
    public static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    /** What End User Messaging calls itself to EventBridge. */
    private static final String SMS_EVENTS = "aws.sms-voice";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Addresses addresses;

    private LocalSystem(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Starts everything that a template names, or nothing; without the web app. */
    public static LocalSystem start(Path template, Addresses addresses, Path folder, SendingBy by) throws CannotStart {
        return start(template, addresses, folder, Optional.empty(), by);
    }

    /**
     * Starts everything that a template names, or nothing.
     *
     * @param web the folder of the built web app; empty where it was not built
     */
    public static LocalSystem start(Path template, Addresses addresses, Path folder, Optional<Path> web, SendingBy by)
            throws CannotStart {
        var read = Template.read(template);
        return start(
                read,
                addresses,
                folder,
                web,
                services -> TemplateFunctions.over(read, LocalPlatform.over(services, by)));
    }

    /**
     * Starts everything, or nothing.
     *
     * @param functions makes the functions by the names of their modules
     */
    public static LocalSystem start(
            Template template,
            Addresses addresses,
            Path folder,
            Optional<Path> web,
            Function<LocalServices, Map<String, RequestStreamHandler>> functions)
            throws CannotStart {
        var system = new LocalSystem(addresses);
        try {
            system.run(template, folder, web, functions);
            return system;
        } catch (HttpServers.PortTaken taken) {
            system.close();
            throw new CannotStart("Port " + taken.port() + " is in use. The product needs port " + addresses.port()
                    + " and the links' host port " + (addresses.port() + 1)
                    + ": stop what uses it, or choose another port"
                    + " with --port.");
        } catch (CannotStart | RuntimeException failed) {
            system.close();
            throw failed;
        }
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Stops what was started, the last first. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            var part = started.pop();
            try {
                part.close();
            } catch (Exception stuck) {
                System.err.println("does not stop cleanly: " + part.getClass().getSimpleName() + " ("
                        + stuck.getClass().getSimpleName() + ")");
            }
        }
    }

    private void run(
            Template template,
            Path folder,
            Optional<Path> web,
            Function<LocalServices, Map<String, RequestStreamHandler>> functions)
            throws CannotStart, HttpServers.PortTaken {
        var data = keep(DataFolder.take(folder)).path();
        var clock = LocalClock.in(data, InstantSource.system());
        var key = StorageKey.in(data);
        var runtime = new LambdaRuntime(InstantSource.system());
        var crashes = new Crashes(runtime);
        var dynamoDb = keep(DynamoDbLocalServer.start(data.resolve("dynamodb"), CREDENTIALS, REGION));
        var queues = keep(ElasticMqServer.start(clock));
        var sqs = keep(SqsClient.builder()
                .endpointOverride(queues.endpoint())
                .region(REGION)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build());
        queues.create(sqs, template.queues());
        var world = keep(OuterWorld.start(
                data,
                key,
                clock,
                new LogSubscription(
                        receiver(template, function -> !function.logGroups().isEmpty()), runtime),
                new EventRule(
                        SMS_EVENTS,
                        receiver(template, function -> function.eventSources().contains(SMS_EVENTS)),
                        runtime)));
        var uploads = new LocalUploads(data.resolve("uploads"), key, clock, new SecureRandom(), addresses.product());
        deploy(
                template,
                runtime,
                functions.apply(new LocalServices(
                        clock,
                        dynamoDb.endpoint(),
                        queues.endpoint(),
                        queues::url,
                        world.endpoint(),
                        crashes,
                        uploads,
                        addresses,
                        data)));

        var chores = new ArrayList<Chore>();
        chores.add(new Expirer(
                dynamoDb.client(),
                List.of(DynamoDbLocalServer.DATA_TABLE, DynamoDbLocalServer.KEYS_TABLE),
                clock.instant()));
        chores.add(uploads);
        chores.addAll(pollers(template, runtime, clock, queues, sqs));
        chores.add(world.receipts());
        chores.addAll(tickers(template, runtime, dynamoDb));
        var timeline = keep(new Timeline(clock, chores, LocalSystem::report));
        keep(HttpServers.start(
                addresses.bind(),
                addresses.port(),
                new ProductPort(
                        new Gateway(Api.PRODUCT, template.functions(), runtime, clock),
                        new LocalRoutes(world, timeline, clock, crashes, runtime),
                        uploads,
                        web.map(built -> new WebApp(built, addresses.product())),
                        addresses.links()),
                new Gateway(Api.LINKS, template.functions(), runtime, clock)));
        timeline.start();
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private static void deploy(Template template, LambdaRuntime runtime, Map<String, RequestStreamHandler> functions) {
        for (var definition : template.functions()) {
            var handler = functions.get(definition.name());
            if (handler == null) {
                throw new IllegalStateException(
                        "template.yaml names a function that is not here: " + definition.name());
            }
            runtime.deploy(definition, handler);
        }
    }

    private static String receiver(Template template, Predicate<FunctionDefinition> which) {
        return template.functions().stream()
                .filter(which)
                .map(FunctionDefinition::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no function of template.yaml takes delivery receipts"));
    }

    private static List<Chore> pollers(
            Template template, LambdaRuntime runtime, InstantSource clock, ElasticMqServer queues, SqsClient sqs) {
        var chores = new ArrayList<Chore>();
        for (var function : template.functions()) {
            for (var source : function.queues()) {
                chores.add(new QueuePoller(
                        sqs,
                        queues.url(source.queue()),
                        queue(template, source.queue()),
                        source,
                        function.name(),
                        runtime,
                        clock));
            }
        }
        return chores;
    }

    private static List<Chore> tickers(Template template, LambdaRuntime runtime, DynamoDbLocalServer dynamoDb) {
        var dueIndex = new DueIndex(dynamoDb.client(), DynamoDbLocalServer.DATA_TABLE);
        var chores = new ArrayList<Chore>();
        for (var function : template.functions()) {
            for (var schedule : function.schedules()) {
                chores.add(new ScheduleTicker(function.name(), schedule.every(), dueIndex, runtime));
            }
        }
        return chores;
    }

    private static QueueDefinition queue(Template template, String name) {
        return template.queues().stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("template.yaml has no queue " + name));
    }

    /** The kind of the fault and the place; a message may hold anything. */
    private static void report(RuntimeException fault) {
        var place = fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
        System.err.println(
                "a chore of the local system failed: " + fault.getClass().getName() + place);
    }
}
