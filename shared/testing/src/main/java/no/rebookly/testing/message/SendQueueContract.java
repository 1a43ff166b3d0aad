package no.rebookly.testing.message;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.message.MessageRef;
import no.rebookly.message.SendQueue;
import org.junit.jupiter.api.Test;

/** What every queue of messages promises while it loses nothing. */
public abstract class SendQueueContract {
    /** More than fit one batch of SQS, and no whole number of batches. */
    protected static final List<MessageRef> TWENTY_THREE = IntStream.rangeClosed(1, 23)
            .mapToObj(number -> new MessageRef(STUDIO, CAMPAIGN, code(number)))
            .toList();

    protected abstract SendQueue queue();

    /** What it has brought since it was last asked. */
    protected abstract List<MessageRef> brought();

    @Test
    void bringsEveryMessageInAnyOrder() {
        queue().add(TWENTY_THREE);

        assertThat(brought()).containsExactlyInAnyOrderElementsOf(TWENTY_THREE);
        assertThat(brought()).isEmpty();
    }

    @Test
    void bringsTwiceWhatIsAddedTwice() {
        queue().add(TWENTY_THREE.subList(0, 1));
        queue().add(TWENTY_THREE.subList(0, 1));

        assertThat(brought()).hasSize(2).containsOnly(TWENTY_THREE.getFirst());
    }

    @Test
    void bringsNothingForNothing() {
        queue().add(List.of());

        assertThat(brought()).isEmpty();
    }
}
