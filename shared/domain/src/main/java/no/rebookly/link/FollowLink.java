package no.rebookly.link;

import java.time.InstantSource;
import no.rebookly.number.Numbers;

/**
 * Counts a visit to a link by class and tells where it leads. The first time that a person follows it is noted with her number
 * too, for filters ask it there; every other visit is one write. Whoever keeps asking for codes that lead nowhere has to wait.
 */
public final class FollowLink {
    private final Links links;
    private final Numbers numbers;
    private final VisitorClassifier classifier;
    private final GuessLimit guesses;
    private final InstantSource clock;

    public FollowLink(
            Links links, Numbers numbers, VisitorClassifier classifier, GuessLimit guesses, InstantSource clock) {
        this.links = links;
        this.numbers = numbers;
        this.classifier = classifier;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** @param code as it was typed or tapped; anything at all */
    public Followed follow(String code, Knock knock) {
        // What is no code is no guess either: browsers ask every host for its icon.
        return Code.parse(code).map(possible -> follow(possible, knock)).orElseGet(Followed.Nowhere::new);
    }

    private Followed follow(Code code, Knock knock) {
        var now = clock.instant();
        var delay = guesses.delay(knock.address(), now);
        if (delay.isPresent()) {
            return new Followed.Later(delay.get());
        }
        var counted = links.visit(code, classifier.classify(knock), now);
        if (counted.isEmpty()) {
            guesses.missed(knock.address(), now);
            return new Followed.Nowhere();
        }
        var visit = counted.get();
        visit.firstOfPerson().ifPresent(number -> numbers.clicked(visit.studio(), number, now));
        return new Followed.To(visit.target());
    }
}
