package no.rebookly.studio;

import java.util.Optional;

/** Who a studio says stands behind its SMS; never told by {@code toString}. */
public record SenderWish(
        String legalName,
        Optional<String> organisationNumber,
        String title,
        String displayName,
        SenderName senderName) {
    @Override
    public String toString() {
        return "SenderWish[…]";
    }
}
