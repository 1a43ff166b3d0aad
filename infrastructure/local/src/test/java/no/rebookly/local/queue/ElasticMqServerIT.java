package no.rebookly.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.rebookly.local.template.QueueDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A local clock can have begun at any time; from there on only it counts. */
class ElasticMqServerIT {
    private static final Duration VISIBILITY = Duration.ofMinutes(3);

    @ParameterizedTest
    @ValueSource(longs = {-800, -1, 0, 300})
    void givesWhatWasSentAtOnceAndAgainWhenItsVisibilityHasPassed(long days) {
        var ahead = new AtomicReference<>(Duration.ofDays(days));
        var real = InstantSource.system();
        try (var server = ElasticMqServer.start(() -> real.instant().plus(ahead.get()));
                var client = client(server)) {
            server.create(client, List.of(new QueueDefinition("sms", VISIBILITY, Optional.empty())));
            client.sendMessage(send -> send.queueUrl(server.url("sms")).messageBody("one"));

            assertThat(taken(client, server)).isEqualTo(1);
            assertThat(taken(client, server)).isZero();
            ahead.updateAndGet(VISIBILITY.minusMinutes(1)::plus);
            assertThat(taken(client, server)).isZero();
            ahead.updateAndGet(Duration.ofMinutes(1)::plus);
            assertThat(taken(client, server)).isEqualTo(1);
        }
    }

    private static int taken(SqsClient client, ElasticMqServer server) {
        return client.receiveMessage(receive -> receive.queueUrl(server.url("sms"))
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(0))
                .messages()
                .size();
    }

    private static SqsClient client(ElasticMqServer server) {
        return SqsClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
