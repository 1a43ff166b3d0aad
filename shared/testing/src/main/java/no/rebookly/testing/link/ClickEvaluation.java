package no.rebookly.testing.link;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.link.FollowLink;
import no.rebookly.link.GuessLimit;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.link.VisitorClassifier;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.testing.message.MessageFixtures;
import no.rebookly.testing.number.InMemoryNumbers;

/**
 * As what requests are counted, against who made them. Each goes through {@link FollowLink} to a link of its own whose message
 * was delivered at noon, so that method, agent and time all have their say, as in the product.
 */
public final class ClickEvaluation {
    private final Map<Visitor, Map<Visitor, Integer>> countedByLabel = new EnumMap<>(Visitor.class);

    private ClickEvaluation() {}

    private Map<Visitor, Integer> row(Visitor label) {
        return countedByLabel.computeIfAbsent(label, first -> new EnumMap<>(Visitor.class));
    }

    public static ClickEvaluation of(Collection<LabelledRequest> requests) {
        var evaluation = new ClickEvaluation();
        requests.forEach(request -> evaluation.row(request.label()).merge(counted(request), 1, Integer::sum));
        return evaluation;
    }

    /** As what this one is counted. */
    public static Visitor counted(LabelledRequest request) {
        var links = new InMemoryLinks();
        var code = MessageFixtures.code(1);
        links.add(Link.planned(
                new MessageRef(MessageFixtures.STUDIO, MessageFixtures.CAMPAIGN, code),
                MessageFixtures.customer(1),
                MessageFixtures.numberKey(1),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill")),
                MessageFixtures.NOON));
        new FollowLink(
                        links,
                        new InMemoryNumbers(),
                        Rules.CLASSIFIER,
                        new GuessLimit(new SecureRandom()),
                        () -> MessageFixtures.NOON.plus(request.after()))
                .follow(code.value(), request.knock());
        var clicks = links.find(code).orElseThrow().clicks();
        if (clicks.size() != 1) {
            throw new IllegalStateException("a request is counted once");
        }
        return clicks.keySet().iterator().next();
    }

    public int of(Visitor label, Visitor counted) {
        return row(label).getOrDefault(counted, 0);
    }

    public int labelled(Visitor label) {
        return row(label).values().stream().mapToInt(Integer::intValue).sum();
    }

    public int counted(Visitor as) {
        return countedByLabel.values().stream()
                .mapToInt(row -> row.getOrDefault(as, 0))
                .sum();
    }

    /** How many of those counted as this class are of it. */
    public double precision(Visitor visitor) {
        return of(visitor, visitor) / (double) counted(visitor);
    }

    /** How many of this class are counted as it. */
    public double recall(Visitor visitor) {
        return of(visitor, visitor) / (double) labelled(visitor);
    }

    private static final class Rules {
        private static final VisitorClassifier CLASSIFIER = new VisitorClassifier();
    }
}
