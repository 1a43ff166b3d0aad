package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

class KmsMasterKeyTest extends MasterKeyContract {
    private static final String KEY = "arn:aws:kms:eu-north-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private KmsEndpoint endpoint;
    private KmsClient client;

    @BeforeEach
    void start() throws IOException {
        endpoint = new KmsEndpoint();
        client = clientOf(endpoint.address());
    }

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    private static KmsClient clientOf(URI address) {
        return KmsClient.builder()
                .endpointOverride(address)
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("access", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    protected MasterKey masterKey() {
        return new KmsMasterKey(client, KEY);
    }

    @Override
    protected void disable() {
        endpoint.answerAlways("disabled");
    }

    @Test
    void asksAsKmsExpectsIt() {
        var wrapped = masterKey().wrap(PLAINTEXT, CONTEXT);
        masterKey().unwrap(wrapped, CONTEXT);

        assertThat(endpoint.asked()).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/");
            assertThat(asked.contentType()).isEqualTo("application/x-amz-json-1.1");
            assertThat(asked.authorization())
                    .startsWith("AWS4-HMAC-SHA256 Credential=access/")
                    .contains("/eu-north-1/kms/aws4_request");
        });
        assertThat(endpoint.asked())
                .extracting(KmsEndpoint.Asked::target)
                .containsExactly("TrentService.Encrypt", "TrentService.Decrypt");
        assertThat(endpoint.asked())
                .extracting(KmsEndpoint.Asked::body)
                .containsExactly(
                        KmsEndpoint.exchange("encrypt").get("request"),
                        KmsEndpoint.exchange("decrypt").get("request"));
    }

    @Test
    void triesAgainAfterAFaultOfKms() {
        endpoint.answerNext("internal");

        assertThat(masterKey().wrap(PLAINTEXT, CONTEXT)).isNotEmpty();
        assertThat(endpoint.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal", "throttled"})
    void isUnavailableWhileKmsGivesNoAnswer(String exchange) {
        endpoint.answerAlways(exchange);

        assertThatThrownBy(() -> masterKey().wrap(PLAINTEXT, CONTEXT))
                .isInstanceOf(MasterKeyException.Unavailable.class);
    }

    @Test
    void isUnavailableWhenKmsCannotBeReached() {
        endpoint.close();

        assertThatThrownBy(() -> masterKey().wrap(PLAINTEXT, CONTEXT))
                .isInstanceOf(MasterKeyException.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending-deletion", "access-denied"})
    void cannotBeUsedWithoutTheOperator(String exchange) {
        endpoint.answerAlways(exchange);

        assertThatThrownBy(() -> masterKey().wrap(PLAINTEXT, CONTEXT)).isInstanceOf(MasterKeyException.Disabled.class);
        assertThat(endpoint.asked()).hasSize(1);
    }
}
