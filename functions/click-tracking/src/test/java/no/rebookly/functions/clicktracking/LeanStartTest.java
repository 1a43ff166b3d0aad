package no.rebookly.functions.clicktracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Databind alone costs more of a cold start than counting and redirecting together. */
class LeanStartTest {
    @Test
    void redirectsWithoutDatabind() throws Exception {
        var classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("jackson-databind"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(classpath).isNotEqualTo(System.getProperty("java.class.path"));

        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath,
                        RedirectOnce.class.getName()))
                .redirectErrorStream(true)
                .start();

        assertThat(read(process)).contains("\"statusCode\":302").contains("\"statusCode\":404");
        assertThat(process.waitFor()).isZero();
    }

    private static String read(Process process) throws IOException {
        var out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
