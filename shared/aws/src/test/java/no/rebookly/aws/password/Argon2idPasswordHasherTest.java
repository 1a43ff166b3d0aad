package no.rebookly.aws.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import no.rebookly.account.Password;
import no.rebookly.account.PasswordHash;
import org.junit.jupiter.api.Test;

class Argon2idPasswordHasherTest {
    private final Argon2idPasswordHasher hasher = new Argon2idPasswordHasher(new SecureRandom());

    @Test
    void knowsTheSamePasswordAgainAndNoOther() {
        var hash = hasher.hash(new Password("blå hval i badekar"));
        assertThat(hasher.matches(new Password("bla\u030a hval i badekar"), hash))
                .isTrue();
        assertThat(hasher.matches(new Password("Blå hval i badekar"), hash)).isFalse();
    }

    @Test
    void saltsEveryHashAndTellsItsParameters() {
        var one = hasher.hash(new Password("blå hval i badekar"));
        var other = hasher.hash(new Password("blå hval i badekar"));
        assertThat(one.value()).startsWith("$argon2id$v=19$m=47104,t=1,p=1$").isNotEqualTo(other.value());
        assertThat(hasher.outdated(one)).isFalse();
    }

    @Test
    void readsAHashOfOtherParametersAndCallsItOutdated() {
        var weaker = new PasswordHash(hasher.hash(new Password("x")).value().replace("m=47104,t=1", "m=8192,t=2"));
        assertThat(hasher.outdated(weaker)).isTrue();
        assertThat(hasher.matches(new Password("x"), weaker)).isFalse();
    }

    @Test
    void neverTellsAHashOrAPassword() {
        assertThat(hasher.hash(new Password("hemmelig")).toString()).doesNotContain("argon2id");
        assertThat(new Password("hemmelig").toString()).doesNotContain("hemmelig");
    }
}
