package no.rebookly.link;

import java.time.InstantSource;
import no.rebookly.number.Numbers;

/**
 * Counts a visit to a link by class and tells where it leads. The first time that a person follows it is noted with her number
 * too, for filters ask it there; every other visit is one write.
 */
public final class FollowLink {
    private final Links links;
    private final Numbers numbers;
    private final VisitorClassifier classifier;
    private final InstantSource clock;

    public FollowLink(Links links, Numbers numbers, VisitorClassifier classifier, InstantSource clock) {
        this.links = links;
        this.numbers = numbers;
        this.classifier = classifier;
        this.clock = clock;
    }

    /** @param code as it was typed or tapped; anything at all */
    public Followed follow(String code, Knock knock) {
        var now = clock.instant();
        var counted = Code.parse(code).flatMap(known -> links.visit(known, classifier.classify(knock), now));
        counted.filter(Counted::firstOfPerson).ifPresent(visit -> numbers.clicked(visit.studio(), visit.number(), now));
        return counted.<Followed>map(visit -> new Followed.To(visit.target())).orElseGet(Followed.Nowhere::new);
    }
}
