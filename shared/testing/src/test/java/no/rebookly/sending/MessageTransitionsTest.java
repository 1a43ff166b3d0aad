package no.rebookly.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rebookly.message.MessageEvent;
import no.rebookly.message.MessageState;
import no.rebookly.message.MessageTransitions;
import org.junit.jupiter.api.Test;

class MessageTransitionsTest {
    @Test
    void theDocumentShowsTheSameTable() throws IOException {
        var shown = Files.readAllLines(Path.of("../../docs/sending.md")).stream()
                .filter(line -> line.matches("\\| [A-Z_]+ \\| [A-Z_]+ \\| [A-Z_]+ \\| [A-Z_]+ \\|"))
                .toList();

        assertThat(MessageTransitions.table())
                .extracting(
                        row -> "| " + row.from() + " | " + row.event() + " | " + row.to() + " | " + row.effect() + " |")
                .isEqualTo(shown);
    }

    @Test
    void nothingSettledEverChanges() {
        for (var state : MessageState.values()) {
            for (var event : MessageEvent.values()) {
                if (state.isSettled()) {
                    assertThat(MessageTransitions.on(state, event)).isEmpty();
                }
            }
        }
    }

    @Test
    void eachEventLeadsOneWayAndSomewhere() {
        assertThat(MessageTransitions.table())
                .extracting(row -> row.from() + " " + row.event())
                .doesNotHaveDuplicates();
        assertThat(MessageTransitions.table())
                .extracting(MessageTransitions.Transition::event)
                .contains(MessageEvent.values());
    }

    @Test
    void nothingThatTheProviderMayHaveIsQueuedAgainUnlessAPersonWantsIt() {
        assertThat(MessageTransitions.table())
                .filteredOn(row -> row.to() == MessageState.QUEUED)
                .extracting(MessageTransitions.Transition::event)
                .containsExactlyInAnyOrder(
                        MessageEvent.RELEASED, MessageEvent.QUEUE_LOST, MessageEvent.THROTTLED, MessageEvent.RESENT);
    }
}
