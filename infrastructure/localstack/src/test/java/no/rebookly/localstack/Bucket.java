package no.rebookly.localstack;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.rebookly.aws.files.S3Uploads;
import no.rebookly.imports.Uploads;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A bucket for uploads, addressed by its path: LocalStack's host has no name that a bucket's could stand before. */
final class Bucket implements AutoCloseable {
    private static final String NAME = "rebookly-uploads";

    private final S3Client s3;
    private final S3Presigner presigner;

    private Bucket(S3Client s3, S3Presigner presigner) {
        this.s3 = s3;
        this.presigner = presigner;
    }

    static Bucket on(LocalStack localStack) {
        var s3 = localStack.pointed(S3Client.builder()).forcePathStyle(true).build();
        try {
            s3.createBucket(create -> create.bucket(NAME)
                    .createBucketConfiguration(
                            configuration -> configuration.locationConstraint(LocalStack.REGION.id())));
        } catch (BucketAlreadyOwnedByYouException there) {
            // The tests share it; each has files of its own.
            return new Bucket(s3, presigner(localStack));
        }
        return new Bucket(s3, presigner(localStack));
    }

    Uploads uploads() {
        return new S3Uploads(s3, presigner, NAME);
    }

    S3Client client() {
        return s3;
    }

    /** Puts a file as a browser does, with the headers of the slot; the status. */
    static int put(Uploads.Slot slot, byte[] file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(slot.url()).PUT(HttpRequest.BodyPublishers.ofByteArray(file));
        slot.headers().forEach(request::header);
        try (var browser = LocalStack.http()) {
            return browser.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Override
    public void close() {
        s3.close();
        presigner.close();
    }

    private static S3Presigner presigner(LocalStack localStack) {
        return S3Presigner.builder()
                .endpointOverride(localStack.endpoint())
                .region(LocalStack.REGION)
                .credentialsProvider(LocalStack.CREDENTIALS)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }
}
