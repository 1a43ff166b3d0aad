package no.rebookly.local;

import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.aws.KeptConnections;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.mail.SesMailer;
import no.rebookly.aws.queue.SqsDeadLetters;
import no.rebookly.aws.queue.SqsJobQueue;
import no.rebookly.aws.queue.SqsSendQueue;
import no.rebookly.aws.sms.EndUserMessagingSmsProvider;
import no.rebookly.aws.sms.SmsVendor;
import no.rebookly.aws.sms.SnsSmsProvider;
import no.rebookly.local.dynamodb.DynamoDbLocalServer;
import no.rebookly.message.SmsProvider;
import no.rebookly.money.Money;
import no.rebookly.platform.Platform;
import no.rebookly.platform.Settings;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The adapters that run against AWS, against the servers of this machine. Different are the master key, which is a file, the
 * folder for uploads and the clock.
 */
final class LocalPlatform {

    private static final String MAIL_FROM = "Rebookly <post@rebookly.example>";
    private static final BigDecimal MOST_USD_PER_SMS = new BigDecimal("0.15");
    /** The default of template.yaml. */
    private static final Money PRICE_PER_PART = new Money(69);

    private LocalPlatform() {}

    static Platform over(LocalServices services, SendingBy by) {
        var settings = new Settings(
                services.addresses().productOrigins(),
                URI.create(services.addresses().links()),
                Optional.empty(),
                PRICE_PER_PART,
                by.pace());
        var dynamoDb =
                client(DynamoDbClient.builder(), services.dynamoDb(), services).build();
        var sqs = client(SqsClient.builder(), services.sqs(), services).build();
        var ses = client(SesClient.builder(), services.world(), services).build();
        var sms = smsProvider(services, by.vendor());
        var masterKey = FileMasterKey.at(services.data().resolve("master.key"));
        return new AwsPlatform(new AwsPlatform.Parts(
                settings,
                services.clock(),
                new SecureRandom(),
                () -> dynamoDb,
                () -> DynamoDbLocalServer.DATA_TABLE,
                () -> DynamoDbLocalServer.KEYS_TABLE,
                () -> masterKey,
                services::uploads,
                () -> new SqsSendQueue(sqs, services.queueUrl().apply("SendsQueue")),
                () -> new SqsJobQueue(sqs, services.queueUrl().apply("JobsQueue")),
                () -> new SqsDeadLetters(
                        sqs,
                        Map.of(
                                "sends", services.queueUrl().apply("SendsDeadLetters"),
                                "jobs", services.queueUrl().apply("JobsDeadLetters"))),
                () -> sms,
                () -> new SesMailer(ses, MAIL_FROM)));
    }

    private static SmsProvider smsProvider(LocalServices services, SmsVendor vendor) {
        return switch (vendor) {
            case SNS -> SnsSmsProvider.over(client(SnsClient.builder(), services.world(), services), MOST_USD_PER_SMS);
            case END_USER_MESSAGING ->
                EndUserMessagingSmsProvider.over(
                        client(PinpointSmsVoiceV2Client.builder(), services.world(), services), MOST_USD_PER_SMS);
        };
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B client(
            B builder, URI endpoint, LocalServices services) {
        KeptConnections.asManyAsAreUsed();
        return builder.endpointOverride(endpoint)
                .region(LocalSystem.REGION)
                .credentialsProvider(LocalSystem.CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(services.crashes()));
    }
}
