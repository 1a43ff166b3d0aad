package no.rebookly.localstack;

import no.rebookly.aws.crypto.KmsMasterKey;
import no.rebookly.aws.crypto.MasterKey;
import no.rebookly.aws.crypto.MasterKeyContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.kms.KmsClient;

class LocalStackMasterKeyIT extends MasterKeyContract {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private KmsClient kms;
    private String key;

    @BeforeEach
    void makeAKey() {
        kms = LOCALSTACK.running().pointed(KmsClient.builder()).build();
        key = kms.createKey().keyMetadata().arn();
    }

    @AfterEach
    void close() {
        kms.close();
    }

    @Override
    protected MasterKey masterKey() {
        return new KmsMasterKey(kms, key);
    }

    @Override
    protected void disable() {
        kms.disableKey(request -> request.keyId(key));
    }
}
