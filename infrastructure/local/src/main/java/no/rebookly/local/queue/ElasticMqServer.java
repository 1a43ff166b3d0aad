package no.rebookly.local.queue;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.rebookly.local.template.QueueDefinition;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.concurrent.Await;
import scala.concurrent.duration.FiniteDuration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A real SQS endpoint on loopback whose time is the local clock. In memory: what a queue forgets when the system stops, the due
 * index finds again, as it must when SQS loses something.
 */
public final class ElasticMqServer implements AutoCloseable {

    private static final String ACCOUNT = "000000000000";
    private static final String REGION = "eu-north-1";
    /** The two clocks are not read in the same moment. */
    private static final Duration MARGIN = Duration.ofMillis(10);

    private final ActorSystem actors;
    private final URI endpoint;

    private ElasticMqServer(ActorSystem actors, URI endpoint) {
        this.actors = actors;
        this.endpoint = endpoint;
    }

    public static ElasticMqServer start(InstantSource clock) {
        var actors = ActorSystem.create("elasticmq");
        var queues = actors.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new LocalNow(clock), StrictSQSLimits$.MODULE$, Option.empty())));
        var server = SQSRestServerBuilder.withActorSystem(actors)
                .withQueueManagerActor(queues)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(REGION)
                .withAWSAccountId(ACCOUNT)
                .start();
        var port = server.waitUntilStarted().localAddress().getPort();
        return new ElasticMqServer(actors, URI.create("http://127.0.0.1:" + port));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** The address of the queue of this name, as SendMessage takes it. */
    public String url(String queue) {
        return endpoint + "/" + ACCOUNT + "/" + queue;
    }

    /** Makes the queues; those that others send their dead letters to come first. */
    public void create(SqsClient client, List<QueueDefinition> queues) {
        queues.stream().filter(queue -> queue.redrive().isEmpty()).forEach(queue -> create(client, queue));
        queues.stream().filter(queue -> queue.redrive().isPresent()).forEach(queue -> create(client, queue));
    }

    @Override
    public void close() {
        // Not the server's own stop: it waits a minute for clients to close their connections.
        try {
            Await.ready(actors.terminate(), FiniteDuration.create(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException slow) {
            throw new IllegalStateException("ElasticMQ does not stop", slow);
        }
    }

    private static void create(SqsClient client, QueueDefinition queue) {
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibility().toSeconds()));
        queue.redrive()
                .ifPresent(redrive -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:%s:%s:%s\",\"maxReceiveCount\":%d}"
                                .formatted(REGION, ACCOUNT, redrive.deadLetters(), redrive.maximumReceives())));
        client.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
    }

    /**
     * ElasticMQ's idea of time. From when on a new message may be taken it asks the machine, whatever it is given here: a clock
     * that began in the past is put ahead by as much as it was behind, and goes on from there as it moves.
     */
    private static final class LocalNow extends NowProvider {
        private final InstantSource clock;
        private final Duration ahead;

        private LocalNow(InstantSource clock) {
            this.clock = clock;
            var behind =
                    Duration.between(clock.instant(), InstantSource.system().instant());
            this.ahead = behind.isNegative() ? Duration.ZERO : behind.plus(MARGIN);
        }

        @Override
        public long nowMillis() {
            return clock.instant().plus(ahead).toEpochMilli();
        }

        @Override
        public OffsetDateTime now() {
            return clock.instant().plus(ahead).atOffset(ZoneOffset.UTC);
        }
    }
}
