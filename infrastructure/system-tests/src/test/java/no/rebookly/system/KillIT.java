package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import no.rebookly.local.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is killed while the provider hangs with some messages that it took and answers for others. */
class KillIT {
    private static final int CUSTOMERS = 60;
    private static final int HANGING = 6;
    /** Five batches at a time, of which each sends four messages at once. */
    private static final int IN_FLIGHT = 20;

    @TempDir
    private Path folder;

    @Test
    void afterAKillNobodyGetsASecondSmsAndEveryStateTellsTheTruth() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        var system = SeparateSystem.start(data, FreePorts.pair());
        try {
            var salon = Salon.open(system.client());
            salon.at(Weekdays.nextMorning(salon.now()).toString());
            for (int i = 0; i < CUSTOMERS; i++) {
                salon.customer("Kunde Nummer" + i, "4150%04d".formatted(i));
            }
            for (int i = 0; i < CUSTOMERS; i += CUSTOMERS / HANGING) {
                system.client()
                        .post(
                                "/local/phone/faults",
                                "{\"to\": \"+474150%04d\", \"mode\": \"HANG\", \"times\": 1}".formatted(i));
            }
            var campaign = salon.campaign("Hei {fornavn|du}! {lenke}", "");
            salon.start(campaign);
            // Moving the clock waits for all that happens meanwhile, and so for what hangs: until the end.
            var minute = CompletableFuture.runAsync(() -> salon.advance(Duration.ofMinutes(1)));
            await().atMost(Duration.ofSeconds(100))
                    .until(() -> salon.owner
                                    .get("/local/phone.json")
                                    .json()
                                    .path("items")
                                    .size()
                            >= 5);

            system.kill();
            assertThat(minute).failsWithin(Duration.ofSeconds(20));
            system = system.startAgain();

            var again = salon.at(system.client());
            again.advance(Duration.ofHours(2));
            var perNumber = new HashMap<String, Integer>();
            again.owner
                    .get("/local/phone.json")
                    .json()
                    .path("items")
                    .forEach(sms -> perNumber.merge(sms.path("to").asText(), 1, Integer::sum));
            assertThat(perNumber.values()).as("SMS per number").containsOnly(1);

            var messages = again.messages(campaign);
            assertThat(messages).hasSize(CUSTOMERS);
            assertThat(messages.stream()
                            .map(message -> message.path("state").asText())
                            .collect(Collectors.toSet()))
                    .isSubsetOf(Set.of("DELIVERED", "UNKNOWN"));
            // Whatever is settled as delivered is on a phone, and whatever is on no phone is not called delivered.
            var delivered = messages.stream().filter(KillIT::isDelivered).count();
            assertThat(delivered).isLessThanOrEqualTo(perNumber.size());
            assertThat(perNumber).hasSizeBetween((int) delivered, CUSTOMERS);
            // No more are unknown than were with the provider when everything died, and those that it hangs with.
            assertThat(delivered).isGreaterThanOrEqualTo(CUSTOMERS - HANGING - IN_FLIGHT);
        } finally {
            system.kill();
        }
    }

    private static boolean isDelivered(JsonNode message) {
        return message.path("state").asText().equals("DELIVERED");
    }
}
