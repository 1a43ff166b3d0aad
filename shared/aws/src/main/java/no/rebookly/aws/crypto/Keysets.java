package no.rebookly.aws.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** Tink's keysets, of the two kinds we use: only these are made known to it, which keeps a cold start short. */
final class Keysets {
    private static final Configuration TINK = configuration();

    private Keysets() {}

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Tink does not start", fault);
        }
    }

    static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, TINK);
    }

    /** With another key at the end, which does not write. */
    static KeysetHandle withAnother(KeysetHandle keys, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .setConfiguration(TINK)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId())
                .build();
    }

    static KeysetHandle lastWrites(KeysetHandle keys) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keys).setConfiguration(TINK);
        builder.getAt(builder.size() - 1).makePrimary();
        return builder.build();
    }

    static <P> P use(KeysetHandle keys, Class<P> as) throws GeneralSecurityException {
        return keys.getPrimitive(TINK, as);
    }

    /** In plain: only to be wrapped at once, or written where nobody else reads. */
    static byte[] serialise(KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), TINK);
    }

    static KeysetHandle parse(byte[] serialised) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(serialised, InsecureSecretKeyAccess.get(), TINK);
    }
}
