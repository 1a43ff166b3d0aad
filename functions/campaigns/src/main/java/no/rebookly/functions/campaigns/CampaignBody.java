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
import no.rebookly.lambda.json.Whom;
import no.rebookly.language.Words;
import no.rebookly.segment.Segments;
import no.rebookly.text.SmsText;

/** What a request says of a campaign. */
final class CampaignBody {
    private static final int LONGEST_URL = 1_000;
    /** Stands in where the body is refused anyway. */
    private static final Whom NOBODY = new Whom(new Filter.Any(List.of()), Optional.empty());

    private static final Words NEEDED = new Words("Kan ikke være tom.", "Cannot be empty.");

    private CampaignBody() {}

    static CampaignContent content(Request request, Segments segments) {
        var body = request.json();
        var name = body.requiredText("name", CampaignContent.LONGEST_NAME);
        var whom = Whom.required(body, request.caller().studio(), segments).orElse(NOBODY);
        var text = body.requiredText("text", SmsText.LIMIT);
        var linkUrl = url(body);
        var sendAt = body.instant("sendAt");
        body.done();
        return new CampaignContent(name, whom.filter(), whom.segment(), text, linkUrl, sendAt);
    }

    /** A merge patch (RFC 7396): what is not named stays, null empties. */
    static UnaryOperator<CampaignContent> patch(Request request, Segments segments) {
        var body = request.json();
        var name = needed(body, "name", CampaignContent.LONGEST_NAME);
        var text = needed(body, "text", SmsText.LIMIT);
        var whom = Whom.read(body, request.caller().studio(), segments);
        var leavesSegment = body.empties("segmentId");
        var linkUrl = url(body);
        var sendAt = body.instant("sendAt");
        var keepsLink = !body.has("linkUrl");
        var keepsSendAt = !body.has("sendAt");
        body.done();
        return before -> new CampaignContent(
                name.orElse(before.name()),
                whom.map(Whom::filter).orElse(before.filter()),
                whom.map(Whom::segment).orElse(leavesSegment ? Optional.empty() : before.segment()),
                text.orElse(before.text()),
                keepsLink ? before.linkUrl() : linkUrl,
                keepsSendAt ? before.sendAt() : sendAt);
    }

    /** One that a patch may leave alone but not empty. */
    static Optional<String> needed(JsonBody body, String field, int most) {
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
