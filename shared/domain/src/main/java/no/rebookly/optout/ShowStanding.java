package no.rebookly.optout;

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

    public ShowStanding(Links links, Numbers numbers, Studios studios) {
        this.links = links;
        this.numbers = numbers;
        this.studios = studios;
    }

    /** @param code as it was typed or tapped; anything at all */
    public Standing show(String code) {
        return Code.parse(code)
                .flatMap(links::find)
                .<Standing>map(this::standing)
                .orElseGet(Standing.Nowhere::new);
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
