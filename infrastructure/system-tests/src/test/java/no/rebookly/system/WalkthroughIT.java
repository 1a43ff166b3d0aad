package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** docs/walkthrough.md, run as it stands with bash and curl. */
class WalkthroughIT {
    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theBlocksOfThePageLeadToACountedClick() throws Exception {
        var page = Files.readString(Path.of("../../docs/walkthrough.md"));
        var script = BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("walk.sh"), "set -euo pipefail\n" + script);
        var printed = folder.resolve("printed");
        var builder = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("BASE", SYSTEM.client().product().toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var walk = builder.start();

        assertThat(walk.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var told = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(walk.exitValue()).as(told).isZero();
        var report = new ObjectMapper().readTree(told.substring(told.lastIndexOf("{\"planned\"")));
        assertThat(report.path("delivered").asInt()).isEqualTo(1);
        assertThat(report.path("clicks").path("person").asInt()).isEqualTo(1);
        assertThat(report.path("clicks").path("preview").asInt()).isEqualTo(1);
        assertThat(report.path("optOuts").asInt()).isEqualTo(1);
    }
}
