package no.rebookly.optout;

import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.number.Numbers;
import no.rebookly.studio.ErasedException;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Tells what a number gets from a studio now; changes nothing, since scanners look too. */
public final class ShowStanding {
    private final Links links;
    private final Numbers numbers;
    private final Studios studios;
    private final InstantSource clock;

    public ShowStanding(Links links, Numbers numbers, Studios studios, InstantSource clock) {
        this.links = links;
        this.numbers = numbers;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param code as it was typed or tapped; anything at all */
    public Standing show(String code) {
        return Code.parse(code)
                .flatMap(
                        known -> links.find(known).<Standing>map(this::standing).or(() -> ofTest(known)))
                .orElseGet(Standing.Nowhere::new);
    }

    private Optional<Standing> ofTest(Code code) {
        return links.findTest(code, clock.instant())
                .map(test -> new Standing.OfTest(studio(test.studio()).map(Studio::name)));
    }

    private Standing standing(Link link) {
        var number = numbers.find(link.studio(), link.number());
        var studio = studio(link.studio());
        return new Standing.Known(
                studio.map(Studio::name), studio.flatMap(Studio::contactPhone), number.optOut(), number.wrongNumber());
    }

    private Optional<Studio> studio(StudioId id) {
        try {
            return studios.find(id);
        } catch (ErasedException gone) {
            return Optional.empty(); // The page has to work for as long as anybody holds the SMS.
        }
    }
}
