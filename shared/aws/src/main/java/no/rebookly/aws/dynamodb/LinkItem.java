package no.rebookly.aws.dynamodb;

import java.net.URI;
import java.util.EnumMap;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.link.TestLink;
import no.rebookly.link.Visitor;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.studio.StudioId;

/** A link as it is stored: nothing in it is personal, so nothing is encrypted and no key is needed to follow it. */
final class LinkItem {
    static final String TARGET = "target";
    static final String TARGET_UNTIL = "targetUntil";
    static final String PERSON_FROM = "personFrom";
    static final String FIRST_PERSON_CLICK = "firstPersonClickAt";
    static final String OPTED_OUT = "optedOutAt";
    /** What only a test's link has. */
    static final String TEST_SENT = "testSentAt";

    private LinkItem() {}

    static Attributes of(Link link) {
        return key(link.code())
                .text("studio", link.studio().value())
                .text("source", link.source().value())
                .text("customer", link.customer().value())
                .text("number", link.number().value())
                .text("kind", link.kind().name())
                .text(TARGET, link.target().map(URI::toString))
                .instant("plannedAt", link.plannedAt())
                .instant(PERSON_FROM, link.personFrom())
                .instant(TARGET_UNTIL, link.targetUntil())
                .listed(Keys.historyOf(link.studio(), link.customer()), Keys.planned(link.plannedAt(), link.code()));
    }

    /** In the place of a link, so that following it is the same one write. */
    static Attributes of(TestLink test) {
        return key(test.code())
                .text("studio", test.studio().value())
                .text(TARGET, test.target().map(URI::toString))
                .instant(TEST_SENT, test.sentAt())
                .instant(PERSON_FROM, test.sentAt())
                .instant(TARGET_UNTIL, test.until())
                .number(Keys.EXPIRES_AT, Database.epochSeconds(test.until()));
    }

    static boolean isTest(Attributes item) {
        return item.textIfAny(TEST_SENT).isPresent();
    }

    static TestLink test(Attributes item) {
        return new TestLink(
                code(item),
                new StudioId(item.text("studio")),
                item.textIfAny(TARGET).map(URI::create),
                item.instant(TEST_SENT));
    }

    private static Code code(Attributes item) {
        return new Code(item.text(Keys.PK).substring(Keys.LINK_PREFIX.length()));
    }

    static Attributes key(Code code) {
        return Attributes.at(Keys.link(code), Keys.LINK);
    }

    /** The counter of a class of visitors. */
    static String clicks(Visitor visitor) {
        return switch (visitor) {
            case PERSON -> "clicksPerson";
            case PREVIEW -> "clicksPreview";
            case SCANNER -> "clicksScanner";
            case UNKNOWN -> "clicksUnknown";
        };
    }

    static Link link(Attributes item) {
        var clicks = new EnumMap<Visitor, Long>(Visitor.class);
        for (var visitor : Visitor.values()) {
            clicks.put(visitor, item.numberOr(clicks(visitor), 0));
        }
        return new Link(
                code(item),
                new StudioId(item.text("studio")),
                new Source(item.text("source")),
                new CustomerId(item.text("customer")),
                new NumberKey(item.text("number")),
                MessageKind.valueOf(item.text("kind")),
                item.textIfAny(TARGET).map(URI::create),
                item.instant("plannedAt"),
                item.instant(PERSON_FROM),
                item.instant(TARGET_UNTIL),
                clicks,
                item.instantIfAny(FIRST_PERSON_CLICK),
                item.instantIfAny(OPTED_OUT));
    }
}
