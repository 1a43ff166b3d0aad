package no.rebookly.platform;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import no.rebookly.money.Money;
import no.rebookly.pace.Pace;

/**
 * What differs from one installation to another.
 *
 * @param productOrigins the origins from which the web app calls; a changing request must come from one of them
 * @param linksUrl where short links live; a host of their own, ending without a slash
 * @param originSecret what CloudFront adds to prove itself; empty where no one stands in front
 * @param pricePerPart what one part of an SMS costs the studio
 * @param pace how fast messages come to their senders
 */
public record Settings(
        Set<String> productOrigins, URI linksUrl, Optional<String> originSecret, Money pricePerPart, Pace pace) {
    public Settings {
        productOrigins = Set.copyOf(productOrigins);
    }

    /** Whether cookies may only travel by TLS: everywhere but on plain-http localhost. */
    public boolean secure() {
        return productOrigins.stream().allMatch(origin -> origin.startsWith("https://"));
    }

    @Override
    public String toString() {
        return "Settings[" + productOrigins + "]";
    }
}
