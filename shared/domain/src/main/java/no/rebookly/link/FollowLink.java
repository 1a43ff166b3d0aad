package no.rebookly.link;

import java.time.InstantSource;

/** Counts a visit to a link by class and tells where it leads. */
public final class FollowLink {
    private final Links links;
    private final VisitorClassifier classifier;
    private final InstantSource clock;

    public FollowLink(Links links, VisitorClassifier classifier, InstantSource clock) {
        this.links = links;
        this.classifier = classifier;
        this.clock = clock;
    }

    /** @param code as it was typed or tapped; anything at all */
    public Followed follow(String code, Knock knock) {
        return Code.parse(code)
                .flatMap(known -> links.visit(known, classifier.classify(knock), clock.instant()))
                .<Followed>map(Followed.To::new)
                .orElseGet(Followed.Nowhere::new);
    }
}
