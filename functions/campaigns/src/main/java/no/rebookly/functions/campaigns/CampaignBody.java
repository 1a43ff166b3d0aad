package no.rebookly.functions.campaigns;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.rebookly.campaign.CampaignContent;
import no.rebookly.filter.Filter;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Request;
import no.rebookly.language.Words;
import no.rebookly.text.SmsText;

/** What a request says of a campaign. */
final class CampaignBody {
    private static final int LONGEST_URL = 1_000;
    private static final Filter EVERYBODY = new Filter.All(List.of());
    private static final Words NEEDED = new Words("Kan ikke være tom.", "Cannot be empty.");

    private CampaignBody() {}

    static CampaignContent content(Request request) {
        var body = request.json();
        var name = body.requiredText("name", CampaignContent.LONGEST_NAME);
        var filter = FilterJson.read(body, "filter");
        if (body.tree("filter").isEmpty()) {
            body.missing("filter");
        }
        var text = body.requiredText("text", SmsText.LIMIT);
        var linkUrl = url(body);
        var sendAt = body.instant("sendAt");
        body.done();
        return new CampaignContent(name, filter.orElse(EVERYBODY), text, linkUrl, sendAt);
    }

    /** A merge patch (RFC 7396): what is not named stays, null empties. */
    static UnaryOperator<CampaignContent> patch(Request request) {
        var body = request.json();
        var name = needed(body, "name", CampaignContent.LONGEST_NAME);
        var text = needed(body, "text", SmsText.LIMIT);
        var filter = FilterJson.read(body, "filter");
        if (body.empties("filter")) {
            body.error("filter", NEEDED);
        }
        var linkUrl = url(body);
        var sendAt = body.instant("sendAt");
        var keepsLink = !body.has("linkUrl");
        var keepsSendAt = !body.has("sendAt");
        body.done();
        return before -> new CampaignContent(
                name.orElse(before.name()),
                filter.orElse(before.filter()),
                text.orElse(before.text()),
                keepsLink ? before.linkUrl() : linkUrl,
                keepsSendAt ? before.sendAt() : sendAt);
    }

    private static Optional<String> needed(JsonBody body, String field, int most) {
        var text = body.text(field, most);
        if (body.empties(field) || text.filter(String::isBlank).isPresent()) {
            body.error(field, NEEDED);
        }
        return text;
    }

    private static Optional<URI> url(JsonBody body) {
        return body.text("linkUrl", LONGEST_URL).flatMap(text -> {
            try {
                return Optional.of(new URI(text));
            } catch (URISyntaxException notAnAddress) {
                body.error("linkUrl", new Words("Er ikke en nettadresse.", "Is not a web address."));
                return Optional.empty();
            }
        });
    }
}
