package no.rebookly.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2ClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * SDK clients as a cold start wants them: region and credentials named, no profile file looked for, and the JDK's own HTTP
 * client underneath. Credentials come from the environment or, under SnapStart, from the container's endpoint.
 */
final class Clients {
    private static final AwsCredentialsProvider CREDENTIALS = AwsCredentialsProviderChain.of(
            EnvironmentVariableCredentialsProvider.create(),
            ContainerCredentialsProvider.builder().build());

    private final Region region;

    Clients(String region) {
        KeptConnections.asManyAsAreUsed();
        this.region = Region.of(region);
    }

    DynamoDbClient dynamoDb() {
        return lean(DynamoDbClient.builder()).build();
    }

    KmsClient kms() {
        return lean(KmsClient.builder()).build();
    }

    SqsClient sqs() {
        return lean(SqsClient.builder()).build();
    }

    SesClient ses() {
        return lean(SesClient.builder()).build();
    }

    S3Client s3() {
        return lean(S3Client.builder()).build();
    }

    S3Presigner s3Presigner() {
        return S3Presigner.builder()
                .region(region)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    /** Its HTTP client and retries are set by the adapter, for which they are a matter of sending once. */
    SnsClientBuilder sns() {
        return SnsClient.builder().region(region).credentialsProvider(CREDENTIALS);
    }

    /** As {@link #sns}. */
    PinpointSmsVoiceV2ClientBuilder endUserMessaging() {
        return PinpointSmsVoiceV2Client.builder().region(region).credentialsProvider(CREDENTIALS);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B lean(B builder) {
        return builder.region(region)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.defaultProfileFile(
                        ProfileFile.aggregator().build()));
    }
}
