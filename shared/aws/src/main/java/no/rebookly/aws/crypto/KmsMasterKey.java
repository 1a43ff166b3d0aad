package no.rebookly.aws.crypto;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/**
 * A symmetric key in AWS KMS. The context is KMS's encryption context: it appears in CloudTrail, so that every opening of
 * an owner's keys is on record. Both calls change nothing, so the SDK's own retries do no harm.
 */
public final class KmsMasterKey implements MasterKey {
    /** Not modelled by the SDK for KMS: it comes from IAM and is told apart by its code only. */
    private static final String ACCESS_DENIED = "AccessDeniedException";

    private final KmsClient kms;
    private final String keyId;

    /** The key id may be an id, an ARN or an alias; naming it when decrypting refuses what another key wrapped. */
    public KmsMasterKey(KmsClient kms, String keyId) {
        this.kms = kms;
        this.keyId = keyId;
    }

    @Override
    public byte[] wrap(byte[] plaintext, Map<String, String> context) {
        return asking(() -> kms.encrypt(request -> request.keyId(keyId)
                        .plaintext(SdkBytes.fromByteArray(plaintext))
                        .encryptionContext(context))
                .ciphertextBlob()
                .asByteArray());
    }

    @Override
    public byte[] unwrap(byte[] wrapped, Map<String, String> context) {
        return asking(() -> kms.decrypt(request -> request.keyId(keyId)
                        .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                        .encryptionContext(context))
                .plaintext()
                .asByteArray());
    }

    private static byte[] asking(Supplier<byte[]> question) {
        try {
            return question.get();
        } catch (InvalidCiphertextException | IncorrectKeyException refused) {
            throw new MasterKeyException.Rejected("KMS does not open these bytes in this context", refused);
        } catch (DisabledException | KmsInvalidStateException | NotFoundException refused) {
            throw new MasterKeyException.Disabled("the KMS key cannot be used", refused);
        } catch (KmsException refused) {
            if (ACCESS_DENIED.equals(refused.awsErrorDetails().errorCode())) {
                throw new MasterKeyException.Disabled("this role may not use the KMS key", refused);
            }
            throw new MasterKeyException.Unavailable("KMS gave no usable answer", refused);
        } catch (SdkException unanswered) {
            throw new MasterKeyException.Unavailable("KMS gave no usable answer", unanswered);
        }
    }

    @Override
    public String toString() {
        return "KmsMasterKey";
    }
}
