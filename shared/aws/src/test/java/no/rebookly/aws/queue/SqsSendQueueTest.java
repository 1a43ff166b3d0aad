package no.rebookly.aws.queue;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import no.rebookly.message.MessageRef;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class SqsSendQueueTest {
    private static final List<MessageRef> TWENTY_THREE = IntStream.rangeClosed(1, 23)
            .mapToObj(number -> new MessageRef(STUDIO, CAMPAIGN, code(number)))
            .toList();

    @Test
    void sendsIdsInBatchesOfTen() {
        var sqs = new FakeSqs(0);

        new SqsSendQueue(sqs, "http://localhost/send").add(TWENTY_THREE);

        assertThat(sqs.batches).extracting(List::size).containsExactlyInAnyOrder(10, 10, 3);
        assertThat(sqs.batches.stream().flatMap(List::stream))
                .extracting(SendMessageBatchRequestEntry::messageBody)
                .extracting(body -> MessageRef.read(body).orElseThrow())
                .containsExactlyInAnyOrderElementsOf(TWENTY_THREE);
    }

    @Test
    void tellsWhenSomeWereNotQueued() {
        var queue = new SqsSendQueue(new FakeSqs(2), "http://localhost/send");

        assertThatThrownBy(() -> queue.add(TWENTY_THREE)).isInstanceOf(IllegalStateException.class);
    }

    private static final class FakeSqs implements SqsClient {
        private final List<List<SendMessageBatchRequestEntry>> batches = new CopyOnWriteArrayList<>();
        private final int failing;

        FakeSqs(int failing) {
            this.failing = failing;
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            batches.add(request.entries());
            return SendMessageBatchResponse.builder()
                    .failed(request.entries().stream()
                            .limit(failing)
                            .map(entry -> BatchResultErrorEntry.builder()
                                    .id(entry.id())
                                    .build())
                            .toList())
                    .build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
