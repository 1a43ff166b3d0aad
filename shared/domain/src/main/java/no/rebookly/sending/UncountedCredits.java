package no.rebookly.sending;

import no.rebookly.studio.StudioId;

/** Lets every studio send as much as it likes: the installation has no billing. */
public final class UncountedCredits implements Credits {
    @Override
    public long left(StudioId studio) {
        return Long.MAX_VALUE;
    }
}
