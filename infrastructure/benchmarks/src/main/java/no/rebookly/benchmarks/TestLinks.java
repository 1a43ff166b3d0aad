package no.rebookly.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rebookly.aws.dynamodb.Database;
import no.rebookly.aws.dynamodb.DynamoDbLinks;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.studio.StudioId;

/** Links as a campaign of yesterday has left them. */
public final class TestLinks {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000000");
    private static final Source CAMPAIGN = new Source("cmp_00000000000000000000");
    private static final NumberKey NUMBER = new NumberKey("0".repeat(43));

    private TestLinks() {}

    public static List<Code> planned(Database database, int count) {
        var links = new DynamoDbLinks(database);
        var codes = new ArrayList<Code>();
        for (var number = 0; number < count; number++) {
            var code = new Code(String.format(Locale.ROOT, "b%09d", number));
            links.add(Link.planned(
                    new MessageRef(STUDIO, CAMPAIGN, code),
                    new CustomerId(String.format(Locale.ROOT, "cus_%020d", number)),
                    NUMBER,
                    MessageKind.MARKETING,
                    Optional.of(URI.create("https://salong.example/bestill")),
                    Instant.now().minus(Duration.ofDays(1))));
            codes.add(code);
        }
        return codes;
    }
}
