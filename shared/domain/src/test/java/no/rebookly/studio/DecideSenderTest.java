package no.rebookly.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecideSenderTest {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");

    private final DecideSender decideSender = new DecideSender();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DNB", "DNB-Bank", "dnb-sms", "P0sten", "Posten-info", "V1pps", "Vlpps", "VippsBetal", "N0rdea",
                        "BankID",
                "Bank-1D", "Telen0r", "Te1ia", "NAV", "NAV-no", "Politiet", "P0LITI", "Skatteetatn", "Altinn", "A1tlnn"
            })
    void holdsWhatReadsAsAProtectedName(String senderName) {
        var decided = decide(senderName, "Salong Kari");
        assertThat(decided.state()).isEqualTo(SenderState.HELD);
        assertThat(decided.reasons()).containsExactly(SenderReason.PROTECTED_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SalongKari",
                "Klipp-Oslo",
                "HairStudio",
                "Bjorg",
                "Saks1",
                "Navigare",
                "Tattoo47",
                "SalongDemo",
                "Frisoren",
                "Negler-Bodo",
                "MassasjeMer",
                "StudioNord",
                "Bella"
            })
    void approvesAnOwnName(String senderName) {
        assertThat(decide(senderName, "Salong Kari").state()).isEqualTo(SenderState.APPROVED);
    }

    @Test
    void looksAtTheDisplayNameToo() {
        assertThat(decide("SalongKari", "Posten").state()).isEqualTo(SenderState.HELD);
    }

    private SenderIdentity decide(String senderName, String displayName) {
        var wish = new SenderWish("Kari Nordmann", Optional.empty(), "Frisør", displayName, new SenderName(senderName));
        return decideSender.decide(STUDIO, wish, Instant.EPOCH, 0);
    }
}
