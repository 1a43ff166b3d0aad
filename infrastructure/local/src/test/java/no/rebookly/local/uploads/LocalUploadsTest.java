package no.rebookly.local.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import no.rebookly.imports.Uploads;
import no.rebookly.local.storage.StorageKey;
import no.rebookly.testing.imports.UploadsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LocalUploadsTest extends UploadsContract {
    private LocalUploads uploads;

    @BeforeEach
    void inAFolder(@TempDir Path folder) {
        uploads = new LocalUploads(
                folder.resolve("uploads"),
                StorageKey.in(folder),
                () -> NOW,
                new SecureRandom(),
                "http://localhost:8080");
    }

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected boolean put(Uploads.Slot slot, byte[] file) throws IOException {
        var name = slot.url().getPath().replaceFirst(".*/", "");
        var token = slot.url().getQuery().replaceFirst("token=", "");
        return uploads.receive(name, token, new ByteArrayInputStream(file)) == LocalUploads.Received.STORED;
    }
}
