package no.rebookly.testing.imports;

import no.rebookly.imports.Uploads;

class InMemoryUploadsTest extends UploadsContract {
    private final InMemoryUploads uploads = new InMemoryUploads();

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected boolean put(Uploads.Slot slot, byte[] file) {
        return uploads.put(slot, file);
    }
}
