package no.rebookly.testing.link;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.customer;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.link.Code;
import no.rebookly.link.Counted;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.TestLink;
import no.rebookly.link.Visitor;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

/** What every store of links must do; each test works on a link of its own. */
public abstract class LinksContract {
    private static final URI TARGET = URI.create("https://salong.example/bestill");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private int last;

    protected abstract Links links();

    protected int next() {
        return ++last;
    }

    @Test
    void leadsToItsTargetAndCountsEachClassApart() {
        var code = aLink(Optional.of(TARGET));

        assertThat(links().visit(code, Visitor.PERSON, LATER).map(Counted::target))
                .contains(TARGET);
        assertThat(links().visit(code, Visitor.PREVIEW, LATER).map(Counted::target))
                .contains(TARGET);
        assertThat(links().visit(code, Visitor.PREVIEW, LATER).map(Counted::target))
                .contains(TARGET);
        assertThat(links().visit(code, Visitor.SCANNER, LATER).map(Counted::target))
                .contains(TARGET);
        assertThat(links().visit(code, Visitor.UNKNOWN, LATER).map(Counted::target))
                .contains(TARGET);

        var link = links().find(code).orElseThrow();
        assertThat(link.clicks(Visitor.PERSON)).isEqualTo(1);
        assertThat(link.clicks(Visitor.PREVIEW)).isEqualTo(2);
        assertThat(link.clicks(Visitor.SCANNER)).isEqualTo(1);
        assertThat(link.clicks(Visitor.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void keepsThePersonsFirstClick() {
        var code = aLink(Optional.of(TARGET));

        links().visit(code, Visitor.SCANNER, LATER);
        links().visit(code, Visitor.PERSON, LATER.plusSeconds(1));
        links().visit(code, Visitor.PERSON, LATER.plusSeconds(2));

        assertThat(links().find(code).orElseThrow().firstPersonClickAt()).contains(LATER.plusSeconds(1));
    }

    @Test
    void tellsWhoseNumberItIsAndWhetherAPersonCameForTheFirstTime() {
        var link = link(next(), Optional.of(TARGET));
        links().add(link);
        links().personFrom(link.code(), LATER);

        assertThat(links().visit(link.code(), Visitor.SCANNER, LATER)).contains(counted(link, false));
        assertThat(links().visit(link.code(), Visitor.PERSON, LATER.minusMillis(1)))
                .contains(counted(link, false));
        assertThat(links().visit(link.code(), Visitor.PERSON, LATER)).contains(counted(link, true));
        assertThat(links().visit(link.code(), Visitor.PERSON, LATER.plusMillis(1)))
                .contains(counted(link, false));
    }

    private static Counted counted(Link link, boolean firstOfPerson) {
        return new Counted(TARGET, link.studio(), firstOfPerson ? Optional.of(link.number()) : Optional.empty());
    }

    @Test
    void takesABrowserThatComesTooSoonForUnknown() {
        var code = aLink(Optional.of(TARGET));
        links().personFrom(code, LATER);

        assertThat(links().visit(code, Visitor.PERSON, LATER.minusMillis(1)).map(Counted::target))
                .contains(TARGET);
        assertThat(links().find(code).orElseThrow().clicks(Visitor.PERSON)).isZero();
        assertThat(links().find(code).orElseThrow().clicks(Visitor.UNKNOWN)).isEqualTo(1);
        assertThat(links().find(code).orElseThrow().firstPersonClickAt()).isEmpty();

        assertThat(links().visit(code, Visitor.PERSON, LATER).map(Counted::target))
                .contains(TARGET);
        assertThat(links().find(code).orElseThrow().clicks(Visitor.PERSON)).isEqualTo(1);
    }

    @Test
    void leadsNowhereWithoutATargetOrAfterItsTimeOrUnderAnotherCode() {
        var without = aLink(Optional.empty());
        var code = aLink(Optional.of(TARGET));
        var tooLate = NOON.plus(Link.LEADS_FOR);

        for (var visitor : Visitor.values()) {
            assertThat(links().visit(without, visitor, LATER)).isEmpty();
            assertThat(links().visit(code, visitor, tooLate)).isEmpty();
            assertThat(links().visit(new Code("nothing000"), visitor, LATER)).isEmpty();
        }
        assertThat(links().visit(code, Visitor.PERSON, tooLate.minusMillis(1))).isPresent();
    }

    @Test
    void doesNotSetACountedLinkBackWhenItIsPlannedAgain() {
        var link = link(next(), Optional.of(TARGET));
        links().add(link);
        links().visit(link.code(), Visitor.PERSON, LATER);

        links().add(link);

        assertThat(links().find(link.code()).orElseThrow().clicks(Visitor.PERSON))
                .isEqualTo(1);
    }

    /** The SMS is out, and says where it leads by its code alone. */
    @Test
    void keepsItsTargetWhenItIsPlannedAgainWithAnother() {
        var number = next();
        var link = link(number, Optional.of(TARGET));
        links().add(link);

        links().add(link(number, Optional.of(URI.create("https://annen.example/"))));

        assertThat(links().visit(link.code(), Visitor.PERSON, LATER).map(Counted::target))
                .contains(TARGET);
    }

    @Test
    void keepsTheFirstOptOutUntilItIsTakenBack() {
        var code = aLink(Optional.of(TARGET));

        links().optedOut(code, LATER);
        links().optedOut(code, LATER.plusSeconds(1));
        assertThat(links().find(code).orElseThrow().optedOutAt()).contains(LATER);

        links().resumed(code);
        assertThat(links().find(code).orElseThrow().optedOutAt()).isEmpty();
    }

    @Test
    void bringsNothingToLifeThatIsNotThere() {
        var gone = new Code("nothing001");

        links().personFrom(gone, LATER);
        links().optedOut(gone, LATER);
        links().resumed(gone);

        assertThat(links().find(gone)).isEmpty();
    }

    @Test
    void findsManyAtOnceAndPassesOverWhatIsNotThere() {
        var codes = java.util.stream.Stream.generate(() -> aLink(Optional.of(TARGET)))
                .limit(120)
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        codes.add(new Code("nothing002"));

        assertThat(links().findAll(codes)).hasSize(120).containsKey(codes.getFirst());
        assertThat(links().findAll(List.of())).isEmpty();
    }

    @Test
    void findsAllOfOneCustomer() {
        var number = next();
        var first = link(number, Optional.of(TARGET));
        var second = Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(next())),
                first.customer(),
                first.number(),
                MessageKind.MARKETING,
                Optional.of(TARGET),
                LATER);
        links().add(first);
        links().add(second);
        aLink(Optional.of(TARGET));
        links().visit(second.code(), Visitor.PERSON, LATER.plusSeconds(60));

        assertThat(links().ofCustomer(STUDIO, first.customer()))
                .containsExactlyInAnyOrder(
                        links().find(first.code()).orElseThrow(),
                        links().find(second.code()).orElseThrow());
        assertThat(links().ofCustomer(STUDIO, customer(next()))).isEmpty();
        assertThat(links().ofCustomer(new StudioId("stu_00000000000000000002"), first.customer()))
                .isEmpty();
    }

    @Test
    void tellsWhenItsSmsReachedThePhone() {
        var code = aLink(Optional.of(TARGET));
        assertThat(links().find(code).orElseThrow().reachedAt()).isEqualTo(NOON);

        links().personFrom(code, LATER.plus(Link.SCANNERS_MINUTE));
        assertThat(links().find(code).orElseThrow().reachedAt()).isEqualTo(LATER);
    }

    @Test
    void tellsWhatItBelongsTo() {
        var link = link(next(), Optional.of(TARGET));
        links().add(link);

        var found = links().find(link.code()).orElseThrow();

        assertThat(found.message()).isEqualTo(link.message());
        assertThat(found.customer()).isEqualTo(link.customer());
        assertThat(found.number()).isEqualTo(link.number());
        assertThat(found.kind()).isEqualTo(link.kind());
        assertThat(found.plannedAt()).isEqualTo(link.plannedAt());
    }

    /** It leads as the real ones, and nothing that counts knows it. */
    @Test
    void leadsByATestsLinkAndCountsItForNobody() {
        var test = new TestLink(code(next()), STUDIO, Optional.of(TARGET), NOON);
        links().addTest(test);
        var over = NOON.plus(TestLink.LEADS_FOR);

        for (var visitor : Visitor.values()) {
            assertThat(links().visit(test.code(), visitor, NOON))
                    .contains(new Counted(TARGET, STUDIO, Optional.empty()));
            assertThat(links().visit(test.code(), visitor, over)).isEmpty();
        }
        assertThat(links().findTest(test.code(), NOON)).contains(test);
        assertThat(links().findTest(test.code(), over)).isEmpty();
        assertThat(links().find(test.code())).isEmpty();
        assertThat(links().findAll(List.of(test.code()))).isEmpty();
    }

    @Test
    void keepsATestsTimeWhenItIsAddedAgain() {
        var test = new TestLink(code(next()), STUDIO, Optional.empty(), NOON);
        links().addTest(test);
        links().addTest(new TestLink(test.code(), STUDIO, Optional.of(TARGET), LATER));

        assertThat(links().findTest(test.code(), NOON)).contains(test);
        assertThat(links().visit(test.code(), Visitor.PERSON, LATER)).isEmpty();
        assertThat(links().findTest(aLink(Optional.of(TARGET)), NOON)).isEmpty();
    }

    private Code aLink(Optional<URI> target) {
        var link = link(next(), target);
        links().add(link);
        return link.code();
    }

    private static Link link(int number, Optional<URI> target) {
        return Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(number)),
                customer(number),
                numberKey(number),
                MessageKind.MARKETING,
                target,
                NOON);
    }
}
