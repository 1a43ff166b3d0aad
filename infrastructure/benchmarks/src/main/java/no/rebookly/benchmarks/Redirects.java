package no.rebookly.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.aws.dynamodb.DynamoDbLinks;
import no.rebookly.aws.dynamodb.DynamoDbNumbers;
import no.rebookly.functions.clicktracking.ClickTrackingFunction;
import no.rebookly.link.Code;
import no.rebookly.link.FollowLink;
import no.rebookly.link.Followed;
import no.rebookly.link.GuessLimit;
import no.rebookly.link.Knock;
import no.rebookly.link.VisitorClassifier;
import no.rebookly.local.FreePorts;
import no.rebookly.local.http.Gateway;
import no.rebookly.local.http.HttpServers;
import no.rebookly.local.lambda.LambdaRuntime;
import no.rebookly.local.template.Api;
import no.rebookly.local.template.Template;
import no.rebookly.money.Money;
import no.rebookly.pace.Pace;
import no.rebookly.platform.Settings;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Links followed and counted, against the least that counting can cost. */
final class Redirects implements Benchmark {
    private static final int CLIENTS = 4;
    /** So many that they wait for each other. */
    private static final int CROWD = 32;

    private static final int LINKS = 1_000;
    private static final Knock PERSON = new Knock(
            "GET",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1",
            "192.0.2.1");

    @Override
    public Report run(boolean full) throws Exception {
        try (var tables = TestTables.inMemory()) {
            var codes = TestLinks.planned(tables.database(), LINKS);
            var port = FreePorts.pair();
            var links = links(tables);
            try (var _ = HttpServers.start("127.0.0.1", port, links, links)) {
                var seconds = full ? 5 : 2;
                var rounds = full ? 12 : 5;
                var few = loads(tables, codes, port, CLIENTS);
                work(few, full ? 4 : 2, seconds, false);
                work(few, rounds, seconds, true);
                var crowd = loads(tables, codes, port, CROWD); // Only now: a server closes connections that idle.
                work(crowd, 1, seconds, false);
                work(crowd, rounds, seconds, true);
                return report(few, crowd, rounds, seconds);
            }
        }
    }

    private static List<Load> loads(TestTables tables, List<Code> codes, int port, int clients) throws Exception {
        return List.of(
                new Load("bare UpdateItem in a loop", clients, () -> number -> bare(tables, code(codes, number))),
                new Load("use case `FollowLink`", clients, () -> follow(tables, codes)),
                new Load("over HTTP: server, event, function, use case", clients, () -> http(port, codes)));
    }

    /** Interleaved: noise falls on all alike. */
    private static void work(List<Load> loads, int rounds, int seconds, boolean counts) throws Exception {
        for (var round = 0; round < rounds; round++) {
            for (var load : loads) {
                load.round(seconds, counts);
            }
        }
    }

    private static Report report(List<Load> few, List<Load> crowd, int rounds, int seconds) {
        var rows = new ArrayList<List<String>>();
        addRows(rows, few, CLIENTS, List.of("", "ratio ≥ 0.9", "ratio ≥ 0.6"));
        addRows(rows, crowd, CROWD, List.of("", "p99 ÷ p50 < 10", "p99 ÷ p50 < 10"));
        return new Report(
                "Counted redirects",
                CLIENTS + " clients and " + CROWD + ", " + LINKS + " links, one DynamoDB Local; " + rounds
                        + " interleaved rounds of " + seconds
                        + " s each after warming up. Clients, server, functions and DynamoDB Local share the machine's cores. The"
                        + " ratio is to the bare UpdateItem of as many clients.",
                List.of("", "clients", "per second (median)", "p50 ms", "p99 ms", "p99 ÷ p50", "ratio", "target"),
                rows);
    }

    private static void addRows(List<List<String>> rows, List<Load> loads, int clients, List<String> targets) {
        for (var index = 0; index < loads.size(); index++) {
            var load = loads.get(index);
            rows.add(List.of(
                    load.name(),
                    Integer.toString(clients),
                    String.format(Locale.ROOT, "%.0f", load.perSecond()),
                    String.format(Locale.ROOT, "%.1f", load.millis(50)),
                    String.format(Locale.ROOT, "%.1f", load.millis(99)),
                    String.format(Locale.ROOT, "%.1f", load.millis(99) / load.millis(50)),
                    Figures.ratio(load.perSecond(), loads.getFirst().perSecond()),
                    targets.get(index)));
        }
    }

    /** Counting with no questions asked. */
    private static void bare(TestTables tables, Code code) {
        tables.client().updateItem(update -> update.tableName(tables.data())
                .key(Map.of("pk", AttributeValue.fromS("LINK#" + code.value()), "sk", AttributeValue.fromS("LINK")))
                .updateExpression("ADD bare :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }

    private static Load.Caller follow(TestTables tables, List<Code> codes) {
        var followLink = new FollowLink(
                new DynamoDbLinks(tables.database()),
                new DynamoDbNumbers(tables.database()),
                new VisitorClassifier(),
                new GuessLimit(new SecureRandom()),
                InstantSource.system());
        return number -> {
            if (!(followLink.follow(code(codes, number).value(), PERSON) instanceof Followed.To)) {
                throw new IllegalStateException("a link leads nowhere");
            }
        };
    }

    private static Load.Caller http(int port, List<Code> codes) throws IOException {
        var connection = new KeptConnection(port);
        return number -> {
            var status = connection.get(code(codes, number).value());
            if (status != 302) {
                throw new IllegalStateException("answered " + status);
            }
        };
    }

    private static Code code(List<Code> codes, int number) {
        return codes.get(Math.floorMod(number, codes.size()));
    }

    /** The links' host of the local system. */
    private static Gateway links(TestTables tables) {
        var functions = Template.read(Path.of("template.yaml")).functions().stream()
                .filter(definition -> definition.name().equals("click-tracking"))
                .toList();
        var runtime = new LambdaRuntime(InstantSource.system());
        var before = System.out;
        // Its line for each request is made and written as ever, but not onto this screen.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            runtime.deploy(functions.getFirst(), new ClickTrackingFunction(platform(tables)));
        } finally {
            System.setOut(before);
        }
        return new Gateway(Api.LINKS, functions, runtime, InstantSource.system());
    }

    private static AwsPlatform platform(TestTables tables) {
        return new AwsPlatform(new AwsPlatform.Parts(
                new Settings(
                        Set.of("http://localhost"),
                        URI.create("http://localhost"),
                        Optional.empty(),
                        new Money(60),
                        new Pace(20)),
                InstantSource.system(),
                new SecureRandom(),
                tables::client,
                tables::data,
                tables::keys,
                () -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                },
                () -> {
                    throw notNeeded();
                }));
    }

    private static IllegalStateException notNeeded() {
        return new IllegalStateException("following a link needs a table and nothing else");
    }
}
