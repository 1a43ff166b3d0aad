package no.rebookly.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    private Path root;

    private Path pins;
    private Path home;

    @BeforeEach
    void aRepository() throws IOException {
        pins = Files.createDirectories(root.resolve("infrastructure/localstack/python"));
        Files.writeString(pins.resolve("localstack-3.11.txt"), "localstack-core==1\n");
        Files.writeString(pins.resolve("localstack-3.13.txt"), "localstack-core==2\n");
        home = root.resolve(".rebookly/localstack");
    }

    @Test
    void saysWhoInstallsItWhereItIsMissing() {
        assertThat(Installation.in(root))
                .isInstanceOfSatisfying(Installation.Missing.class, missing -> assertThat(missing.why())
                        .contains("./rebookly test"));
    }

    @Test
    void isReadyWhenItIsInstalledAsPinned() throws IOException {
        install("localstack-core==2\n");

        assertThat(Installation.in(root)).isEqualTo(new Installation.Ready(home.resolve("bin/python")));
    }

    @Test
    void isMissingWhenThePinsHaveChanged() throws IOException {
        install("localstack-core==0\n");

        assertThat(Installation.in(root)).isInstanceOf(Installation.Missing.class);
    }

    /** Whoever ends the installation half way leaves no list behind. */
    @Test
    void isMissingWhenItIsHalfInstalled() throws IOException {
        install("localstack-core==2\n");
        Files.delete(home.resolve("installed.txt"));

        assertThat(Installation.in(root)).isInstanceOf(Installation.Missing.class);
    }

    /** That every package has its hash is for pip to say, which is asked to. */
    @Test
    void thePinsNameVersionsAndNoPlaceToGetThemFrom() throws IOException {
        for (var python : List.of("3.11", "3.13")) {
            var text = Files.readString(
                    Installation.root().resolve("infrastructure/localstack/python/localstack-" + python + ".txt"));

            assertThat(text).contains("\nlocalstack-core==", "--hash=sha256:").doesNotContain("://", "index-url");
        }
    }

    private void install(String pinned) throws IOException {
        var python = Files.createDirectories(home.resolve("bin")).resolve("python");
        Files.createFile(python);
        assertThat(python.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("installed.txt"), pinned);
    }
}
