package no.rebookly.aws.files;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Uploads;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Uploads in a bucket whose lifecycle deletes them after a day. A browser puts a file there by itself, with a signed address
 * that is good for one file of exactly the size that was named: a file past what was asked for never reaches a function.
 */
public final class S3Uploads implements Uploads {
    private static final Duration VALID = Duration.ofHours(1);
    private static final String TYPE = "application/octet-stream";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3Uploads(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Slot slot(StudioId studio, ImportId id, long size, Instant now) {
        if (size < 1 || size > MOST_BYTES) {
            throw new IllegalArgumentException("a slot takes 1 to " + MOST_BYTES + " bytes");
        }
        var signed = presigner.presignPutObject(
                presign -> presign.signatureDuration(VALID).putObjectRequest(put -> put.bucket(bucket)
                        .key(key(studio, id))
                        .contentLength(size)
                        .contentType(TYPE)
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        // A second file finds the first and is refused.
                        .ifNoneMatch("*")));
        var headers = new HashMap<String, String>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        // The client sets these two itself, and a browser lets no script do it.
        headers.remove("host");
        headers.remove("content-length");
        return new Slot(URI.create(signed.url().toString()), Map.copyOf(headers));
    }

    @Override
    public Optional<InputStream> open(StudioId studio, ImportId id) {
        try {
            return Optional.of(s3.getObject(get -> get.bucket(bucket).key(key(studio, id))));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isThere(StudioId studio, ImportId id) {
        try {
            s3.headObject(head -> head.bucket(bucket).key(key(studio, id)));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    private static String key(StudioId studio, ImportId id) {
        return "imports/" + studio + "/" + id;
    }
}
