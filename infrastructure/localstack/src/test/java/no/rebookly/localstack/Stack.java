package no.rebookly.localstack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.aws.crypto.KmsMasterKey;
import no.rebookly.aws.mail.SesMailer;
import no.rebookly.aws.queue.SqsDeadLetters;
import no.rebookly.aws.queue.SqsJobQueue;
import no.rebookly.aws.queue.SqsSendQueue;
import no.rebookly.aws.sms.SnsSmsProvider;
import no.rebookly.dynamodblocal.TableDefinitions;
import no.rebookly.money.Money;
import no.rebookly.pace.Pace;
import no.rebookly.platform.Platform;
import no.rebookly.platform.Settings;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a deployed stack has, on LocalStack: tables, key, queues, bucket and a verified address, and every adapter on them. */
final class Stack implements AutoCloseable {
    /** Origin of the web app: what the calls of tests name. */
    static final String PRODUCT = "http://localhost:8080";

    static final String LINKS = "http://localhost:8081";

    private static final String DATA = "main-job-data";
    private static final String KEYS = "main-job-keys";
    private static final String FROM = "post@rebookly.example";

    private final DynamoDbClient dynamoDb;
    private final KmsClient kms;
    private final SqsClient sqs;
    private final SesClient ses;
    private final Bucket bucket;
    private final String sendsUrl;
    private final String jobsUrl;
    private final Platform platform;

    Stack(LocalStack localStack, TestClock clock) {
        dynamoDb = localStack.pointed(DynamoDbClient.builder()).build();
        TableDefinitions.createIfAbsent(dynamoDb, TableDefinitions.data(DATA));
        TableDefinitions.createIfAbsent(dynamoDb, TableDefinitions.keys(KEYS));
        kms = localStack.pointed(KmsClient.builder()).build();
        var masterKey = new KmsMasterKey(kms, kms.createKey().keyMetadata().arn());
        sqs = localStack.pointed(SqsClient.builder()).build();
        sendsUrl =
                sqs.createQueue(request -> request.queueName("main-job-sends")).queueUrl();
        jobsUrl = sqs.createQueue(request -> request.queueName("main-job-jobs")).queueUrl();
        ses = localStack.pointed(SesClient.builder()).build();
        ses.verifyEmailIdentity(request -> request.emailAddress(FROM));
        bucket = Bucket.on(localStack);
        var sns = SnsSmsProvider.over(localStack.pointed(SnsClient.builder()), new BigDecimal("0.15"));
        platform = new AwsPlatform(new AwsPlatform.Parts(
                new Settings(Set.of(PRODUCT), URI.create(LINKS), Optional.empty(), new Money(69), new Pace(20)),
                clock,
                new SecureRandom(),
                () -> dynamoDb,
                () -> DATA,
                () -> KEYS,
                () -> masterKey,
                bucket::uploads,
                () -> new SqsSendQueue(sqs, sendsUrl),
                () -> new SqsJobQueue(sqs, jobsUrl),
                () -> new SqsDeadLetters(sqs, Map.of()),
                () -> sns,
                () -> new SesMailer(ses, "Rebookly <" + FROM + ">")));
    }

    /** A function, made as on Lambda, with no cookie yet. */
    Calls function(Function<Platform, RequestStreamHandler> constructor) {
        return new Calls(constructor.apply(platform));
    }

    /** Brings the function what waits in the queue of messages; how many were done. */
    int workOffSends(Calls dispatch) {
        return work(sendsUrl, dispatch);
    }

    /** Brings the function what waits in the queue of jobs, and what the jobs put there; how many were done. */
    int workOffJobs(Calls jobs) {
        return work(jobsUrl, jobs);
    }

    @Override
    public void close() {
        dynamoDb.close();
        kms.close();
        sqs.close();
        ses.close();
        bucket.close();
    }

    private int work(String queueUrl, Calls function) {
        return new Worker(sqs, queueUrl)
                .work(bodies -> function.deliver(bodies.toArray(String[]::new)))
                .size();
    }
}
