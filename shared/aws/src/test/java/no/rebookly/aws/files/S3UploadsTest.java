package no.rebookly.aws.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Uploads;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3UploadsTest {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final ImportId IMPORT = new ImportId("imp_00000000000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private final Uploads uploads = new S3Uploads(
            S3Client.builder()
                    .region(Region.EU_NORTH_1)
                    .credentialsProvider(CREDENTIALS)
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build(),
            S3Presigner.builder()
                    .region(Region.EU_NORTH_1)
                    .credentialsProvider(CREDENTIALS)
                    .build(),
            "rebookly-uploads");

    @Test
    void aSlotIsGoodForOneEncryptedFileOfExactlyThisSizeForAnHour() {
        var slot = uploads.slot(STUDIO, IMPORT, 18_878, NOW);

        assertThat(slot.url().getScheme()).isEqualTo("https");
        assertThat(slot.url().getHost()).isEqualTo("rebookly-uploads.s3.eu-north-1.amazonaws.com");
        assertThat(slot.url().getPath()).isEqualTo("/imports/" + STUDIO + "/" + IMPORT);
        var query = URLDecoder.decode(slot.url().getRawQuery(), StandardCharsets.UTF_8);
        assertThat(query)
                .contains("X-Amz-Expires=3600")
                .contains("content-length")
                .contains("if-none-match")
                .contains("x-amz-server-side-encryption")
                .doesNotContain("checksum");
        assertThat(slot.headers())
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("x-amz-server-side-encryption", "aws:kms")
                .containsEntry("if-none-match", "*")
                .doesNotContainKeys("host", "content-length");
        assertThat(slot.toString()).doesNotContain("Signature");
    }

    @Test
    void noSlotTakesMoreThanTheLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.slot(STUDIO, IMPORT, Uploads.MOST_BYTES + 1, NOW));
    }
}
