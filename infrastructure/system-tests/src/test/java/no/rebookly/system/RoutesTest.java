package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.functions.account.AccountFunction;
import no.rebookly.functions.automations.AutomationsFunction;
import no.rebookly.functions.campaigns.CampaignsFunction;
import no.rebookly.functions.clicktracking.ClickTrackingFunction;
import no.rebookly.functions.customers.CustomersFunction;
import no.rebookly.functions.imports.ImportsFunction;
import no.rebookly.functions.jobs.JobsFunction;
import no.rebookly.functions.optout.OptOutFunction;
import no.rebookly.functions.ownphone.OwnPhoneFunction;
import no.rebookly.functions.signin.SigninFunction;
import no.rebookly.functions.signup.SignupFunction;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.money.Money;
import no.rebookly.pace.Pace;
import no.rebookly.platform.Settings;
import no.rebookly.testing.imports.InMemoryUploads;
import no.rebookly.testing.job.QueuedJobs;
import no.rebookly.testing.mail.SentMails;
import no.rebookly.testing.message.FakeSmsProvider;
import no.rebookly.testing.operator.GivenDeadLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions' tables of routes and docs/openapi.yaml are the same list. */
class RoutesTest {
    @TempDir
    private Path folder;

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedRouteExists() {
        var made = new TreeSet<String>();
        functions()
                .forEach(function ->
                        function.routes().list().forEach(route -> made.add(route.method() + " " + route.template())));
        assertThat(made)
                .isEqualTo(new TreeSet<>(
                        Routes.read(Contract.PAGE).byMethodAndPath().keySet()));
    }

    private Stream<HttpFunction> functions() {
        var platform = platform();
        return Stream.of(
                new SignupFunction(platform),
                new SigninFunction(platform),
                new AccountFunction(platform),
                new CustomersFunction(platform),
                new ImportsFunction(platform),
                new CampaignsFunction(platform),
                new OwnPhoneFunction(platform),
                new AutomationsFunction(platform),
                new JobsFunction(platform),
                new ClickTrackingFunction(platform),
                new OptOutFunction(platform));
    }

    /** Functions are made, not called: no server answers. */
    private AwsPlatform platform() {
        var settings = new Settings(
                Set.of("http://localhost:8080"),
                URI.create("http://localhost:8081"),
                Optional.empty(),
                new Money(60),
                new Pace(20));
        return new AwsPlatform(new AwsPlatform.Parts(
                settings,
                InstantSource.system(),
                new SecureRandom(),
                () -> DynamoDbClient.builder()
                        .region(Region.EU_NORTH_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                () -> "data",
                () -> "keys",
                () -> FileMasterKey.at(folder.resolve("master.key")),
                InMemoryUploads::new,
                () -> messages -> {},
                QueuedJobs::new,
                () -> new GivenDeadLetters(Map.of()),
                FakeSmsProvider::new,
                SentMails::new));
    }
}
