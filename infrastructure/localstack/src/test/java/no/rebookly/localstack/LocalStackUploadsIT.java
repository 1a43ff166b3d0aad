package no.rebookly.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Uploads;
import no.rebookly.testing.imports.UploadsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalStackUploadsIT extends UploadsContract {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private static final ImportId OTHER = new ImportId("imp_90000000000000000000");

    private Bucket bucket;

    @BeforeEach
    void makeABucket() {
        bucket = Bucket.on(LOCALSTACK.running());
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Override
    protected Uploads uploads() {
        return bucket.uploads();
    }

    @Override
    protected boolean put(Uploads.Slot slot, byte[] file) throws Exception {
        return Bucket.put(slot, file) == 200;
    }

    /** Without the header the file would lie there as the bucket happens to be set up. */
    @Test
    void takesNoFileThatIsNotToBeEncrypted() throws Exception {
        var slot = uploads().slot(STUDIO, OTHER, 4, NOW);
        var headers = new HashMap<>(slot.headers());
        headers.remove("x-amz-server-side-encryption");

        assertThat(Bucket.put(new Uploads.Slot(slot.url(), headers), new byte[4]))
                .isEqualTo(403);
    }
}
