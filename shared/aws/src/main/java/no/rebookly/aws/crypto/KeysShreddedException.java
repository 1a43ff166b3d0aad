package no.rebookly.aws.crypto;

import no.rebookly.studio.ErasedException;

/** An owner's keys are gone, or never were: what they protected cannot be read by anybody any more. */
public final class KeysShreddedException extends ErasedException {
    private static final long serialVersionUID = 1L;

    KeysShreddedException(KeyOwner owner) {
        super("no keys for " + owner.word());
    }
}
