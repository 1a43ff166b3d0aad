package no.rebookly.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who stands behind a studio's SMS (P6). Decided at once when it is put.
 *
 * @param reasons why it is held or rejected
 * @param version 0 for a studio that has none yet
 */
public record SenderIdentity(
        StudioId studio,
        String legalName,
        Optional<String> organisationNumber,
        String title,
        String displayName,
        SenderName senderName,
        SenderState state,
        List<SenderReason> reasons,
        Instant decidedAt,
        long version) {
    public SenderIdentity {
        reasons = List.copyOf(reasons);
    }

    public boolean isApproved() {
        return state == SenderState.APPROVED;
    }

    public SenderIdentity withVersion(long other) {
        return new SenderIdentity(
                studio,
                legalName,
                organisationNumber,
                title,
                displayName,
                senderName,
                state,
                reasons,
                decidedAt,
                other);
    }

    @Override
    public String toString() {
        return "SenderIdentity[" + studio + ", " + state + "]";
    }
}
