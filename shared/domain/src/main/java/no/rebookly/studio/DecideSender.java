package no.rebookly.studio;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides whether a studio may send under a name (P6): approved at once, or held for a person when the name, the title or the
 * display name resembles a protected one. Pure.
 */
public final class DecideSender {
    private final ProtectedNames protectedNames = new ProtectedNames();

    /** @param version of the identity that this one takes the place of; 0 for none */
    public SenderIdentity decide(StudioId studio, SenderWish wish, Instant now, long version) {
        var resembles = Stream.of(wish.senderName().value(), wish.title(), wish.displayName())
                .anyMatch(protectedNames::resembles);
        return new SenderIdentity(
                studio,
                wish.legalName(),
                wish.organisationNumber(),
                wish.title(),
                wish.displayName(),
                wish.senderName(),
                resembles ? SenderState.HELD : SenderState.APPROVED,
                resembles ? List.of(SenderReason.PROTECTED_NAME) : List.of(),
                now,
                version);
    }
}
