package no.rebookly.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import no.rebookly.aws.sms.SmsVendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() throws Exception {
        assertThat(Options.parse().addresses()).isEqualTo(new Addresses("127.0.0.1", 8080));
        assertThat(Options.parse("--bind", "0.0.0.0", "--port", "9000").addresses())
                .isEqualTo(new Addresses("0.0.0.0", 9000));
        assertThat(Options.parse("--data", "/tmp/x").data()).isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void sendsBySnsUnlessToldOtherwise() throws Exception {
        assertThat(Options.parse().by().vendor()).isEqualTo(SmsVendor.SNS);
        assertThat(Options.parse("--sms", "end-user-messaging").by().vendor()).isEqualTo(SmsVendor.END_USER_MESSAGING);
        assertThatThrownBy(() -> Options.parse("--sms", "pigeon"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("sns, end-user-messaging");
    }

    @Test
    void servesTheWebAppOnlyWhenItIsToldWhere() throws Exception {
        assertThat(Options.parse().web()).isEmpty();
        assertThat(Options.parse("--web", "/tmp/dist").web()).contains(Path.of("/tmp/dist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65535", "http", "-1", ""})
    void refusesAPortThatHasNoneAfterIt(String port) {
        assertThatThrownBy(() -> Options.parse("--port", port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("from 1 to 65534");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--fast", "yes")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse("--port")).hasMessageContaining("needs a value");
    }
}
