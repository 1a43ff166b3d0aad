package no.rebookly.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import no.rebookly.testing.message.SendQueueContract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class SqsSendQueueTest extends SendQueueContract {
    private final FakeSqs sqs = new FakeSqs(0);
    private final SendQueue queue = new SqsSendQueue(sqs, "http://localhost/send");

    @Override
    protected SendQueue queue() {
        return queue;
    }

    @Override
    protected List<MessageRef> brought() {
        var refs = sqs.batches.stream()
                .flatMap(List::stream)
                .map(entry -> MessageRef.read(entry.messageBody()).orElseThrow())
                .toList();
        sqs.batches.clear();
        return refs;
    }

    @Test
    void sendsInBatchesOfTen() {
        queue.add(TWENTY_THREE);

        assertThat(sqs.batches).extracting(List::size).containsExactlyInAnyOrder(10, 10, 3);
    }

    @Test
    void tellsWhenSomeWereNotQueued() {
        var halting = new SqsSendQueue(new FakeSqs(2), "http://localhost/send");

        assertThatThrownBy(() -> halting.add(TWENTY_THREE)).isInstanceOf(IllegalStateException.class);
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
