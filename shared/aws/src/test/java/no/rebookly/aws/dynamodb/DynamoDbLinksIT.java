package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.customer;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.Visitor;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.testing.dynamodb.ConsumedCapacity.Spent;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.link.LinksContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbLinksIT extends LinksContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    private static final AtomicInteger LAST = new AtomicInteger();

    @Override
    protected Links links() {
        return new DynamoDbLinks(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }

    @Override
    protected int next() {
        return LAST.incrementAndGet();
    }

    @Test
    void countsARedirectInOneRoundTripAndOneWriteUnit() {
        var number = next();
        var link = Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(number)),
                customer(number),
                numberKey(number),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill/time?fra=sms")),
                NOON);
        links().add(link);

        for (var visitor : Visitor.values()) {
            var spent = DYNAMODB.consumed().by(() -> links().visit(link.code(), visitor, NOON.plusSeconds(3600)));
            assertThat(spent).isEqualTo(new Spent(1, 0, 1));
        }
        var early = DYNAMODB.consumed().by(() -> links().visit(link.code(), Visitor.PERSON, NOON.plusSeconds(10)));
        assertThat(early.calls()).isEqualTo(2);
    }

    /** Nobody can tell by the time it takes whether there ever was a link. */
    @Test
    void doesTheSameWorkForALinkThatIsOverAsForOneThatNeverWas() {
        var number = next();
        var link = Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(number)),
                customer(number),
                numberKey(number),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill")),
                NOON);
        links().add(link);
        var after = NOON.plus(Link.LEADS_FOR);

        for (var visitor : Visitor.values()) {
            var over = DYNAMODB.consumed().by(() -> links().visit(link.code(), visitor, after));
            var never = DYNAMODB.consumed().by(() -> links().visit(new Code("nothing000"), visitor, after));
            assertThat(over).isEqualTo(never);
            assertThat(over.calls()).isEqualTo(1);
        }
    }
}
