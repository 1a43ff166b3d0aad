package no.rebookly.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue's event source mapping: takes what there is in batches, and deletes what was done. */
final class Worker {
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String queueUrl;

    Worker(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /** The bodies of all messages, which are deleted. */
    List<String> drain() {
        return work(bodies -> List.of());
    }

    /**
     * Works until the queue brings nothing more.
     *
     * @param function takes the bodies of a batch and returns the places in it of those that failed, counted from 0
     * @return the bodies of all that was done
     */
    List<String> work(Function<List<String>, List<String>> function) {
        var done = new ArrayList<String>();
        for (var batch = receive(); !batch.isEmpty(); batch = receive()) {
            var failed = function.apply(batch.stream().map(Message::body).toList());
            for (int place = 0; place < batch.size(); place++) {
                if (!failed.contains(Integer.toString(place))) {
                    delete(batch.get(place));
                    done.add(batch.get(place).body());
                }
            }
        }
        return done;
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl).maxNumberOfMessages(BATCH))
                .messages();
    }

    private void delete(Message message) {
        sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
    }
}
