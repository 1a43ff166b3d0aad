package no.rebookly.functions.clicktracking;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.number.Numbers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.MessageFixtures;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.RawCall;
import no.rebookly.testing.platform.TestPlatform;

/** Follows one link and one that is not there, in a JVM of its own. */
final class RedirectOnce {
    private RedirectOnce() {}

    public static void main(String... none) throws IOException {
        var links = new InMemoryLinks();
        links.add(Link.planned(
                new MessageRef(MessageFixtures.STUDIO, MessageFixtures.CAMPAIGN, MessageFixtures.code(1)),
                MessageFixtures.customer(1),
                MessageFixtures.numberKey(1),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill")),
                MessageFixtures.NOON));
        var function = new ClickTrackingFunction(TestPlatform.at(MessageFixtures.NOON.toString())
                .with(Links.class, links)
                .with(Numbers.class, new InMemoryNumbers()));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(follow(function, "/code000001"));
        out.println(follow(function, "/code000002"));
    }

    private static String follow(ClickTrackingFunction function, String path) throws IOException {
        var event = "{\"version\":\"2.0\",\"rawPath\":\"" + path
                + "\",\"headers\":{},\"requestContext\":{\"http\":{\"method\":\"GET\"}}}";
        return new String(RawCall.of(function, event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
