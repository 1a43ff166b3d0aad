package no.rebookly.campaign;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.rebookly.filter.Filter;
import no.rebookly.link.Code;
import no.rebookly.money.Money;
import no.rebookly.segment.MatchCustomers;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.text.MessageTemplate;

/** What a text would cost if everybody whom a filter matches got it, whether or not they may. */
public final class WeighText {
    private static final Code SAMPLE_CODE = new Code("Eksempel01");
    private static final int MOST_CHARACTERS = 20;

    private final Studios studios;
    private final MatchCustomers matchCustomers;
    private final WriteSms writeSms;
    private final InstantSource clock;

    public WeighText(Studios studios, MatchCustomers matchCustomers, WriteSms writeSms, InstantSource clock) {
        this.studios = studios;
        this.matchCustomers = matchCustomers;
        this.writeSms = writeSms;
        this.clock = clock;
    }

    /**
     * @param customers whom the filter matches
     * @param byParts how many of them get an SMS of so many parts, the shortest first
     * @param characters that make it longer for some, or for all: each once, as they were met
     * @param unusable for whom it is empty or too long, filled in
     * @param total for all parts
     */
    public record Weight(
            int customers, Map<Integer, Integer> byParts, List<String> characters, int unusable, Money total) {
        public Weight {
            byParts = new TreeMap<>(byParts);
            characters = List.copyOf(characters);
        }

        /** For whom it is longer than for others, because of what a field is filled with. */
        public int longer() {
            return byParts.values().stream().skip(1).mapToInt(Integer::intValue).sum();
        }
    }

    /** Empty for a studio that is gone. */
    public Optional<Weight> weigh(StudioId studioId, MessageTemplate template, Filter filter) {
        return studios.find(studioId).map(studio -> {
            var byParts = new TreeMap<Integer, Integer>();
            var characters = new LinkedHashSet<String>();
            var sums = new Sums();
            matchCustomers.match(studioId, filter, clock.instant(), customer -> {
                sums.customers++;
                writeSms.write(template, studio, Addressee.of(customer), SAMPLE_CODE)
                        .ifPresentOrElse(
                                written -> {
                                    byParts.merge(written.parts(), 1, Integer::sum);
                                    sums.total = sums.total.plus(written.price());
                                    note(written, characters);
                                },
                                () -> sums.unusable++);
            });
            return new Weight(sums.customers, byParts, List.copyOf(characters), sums.unusable, sums.total);
        });
    }

    private static void note(Written written, Set<String> characters) {
        for (var character : written.text().parts().costly()) {
            if (characters.size() < MOST_CHARACTERS) {
                characters.add(character);
            }
        }
    }

    /** One thread at a time. */
    private static final class Sums {
        private int customers;
        private int unusable;
        private Money total = Money.ZERO;
    }
}
