package no.rebookly.functions.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.PreviewText;
import no.rebookly.campaign.WeighText;
import no.rebookly.campaign.Written;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;
import no.rebookly.language.Words;
import no.rebookly.text.Encoding;

/** What a text becomes, as clients see it. */
final class TextPreviewJson {
    private TextPreviewJson() {}

    static JsonNode of(PreviewText.Shown.Sms sms, Optional<WeighText.Weight> weight, Language language) {
        var json = written(sms.written());
        var examples = json.putArray("examples");
        for (var example : sms.examples()) {
            examples.add(written(example.written()).put("name", example.name().value()));
        }
        json.set("audience", weight.map(TextPreviewJson::audience).orElse(null));
        var warnings = json.putArray("warnings");
        costly(warnings, sms.written(), language);
        weight.ifPresent(known -> longer(warnings, known, language));
        weight.ifPresent(known -> unusable(warnings, known, language));
        return json;
    }

    private static ObjectNode written(Written written) {
        var parts = written.text().parts();
        var json = Json.object()
                .put("text", written.text().value())
                .put("encoding", parts.encoding().name())
                .put("length", parts.length())
                .put("parts", parts.parts());
        json.set("price", Json.money(written.price()));
        var costly = json.putArray("costly");
        parts.costly().forEach(costly::add);
        return json;
    }

    private static ObjectNode audience(WeighText.Weight weight) {
        var json = Json.object().put("customers", weight.customers());
        var byParts = json.putArray("parts");
        weight.byParts()
                .forEach((parts, customers) ->
                        byParts.addObject().put("parts", parts).put("customers", customers));
        json.put("longer", weight.longer()).put("unusable", weight.unusable());
        json.set("price", Json.money(weight.total()));
        return json;
    }

    private static void costly(ArrayNode warnings, Written written, Language language) {
        var parts = written.text().parts();
        if (parts.encoding() == Encoding.UCS_2) {
            var characters = String.join(" ", parts.costly());
            var words = new Words(
                    "SMS-en får plass til 70 tegn i stedet for 160, på grunn av: " + characters,
                    "The SMS has room for 70 characters instead of 160, because of: " + characters);
            warning(warnings, "COSTLY_CHARACTERS", parts.costly(), words, language);
        }
    }

    private static void longer(ArrayNode warnings, WeighText.Weight weight, Language language) {
        if (weight.longer() > 0) {
            var some = weight.longer() + " av " + weight.customers();
            var words = new Words(
                    some + " får flere deler enn de andre, på grunn av det som fylles inn.",
                    weight.longer() + " of " + weight.customers()
                            + " get more parts than the others, because of what is filled in.");
            warning(warnings, "LONGER_FOR_SOME", weight.characters(), words, language)
                    .put("customers", weight.longer())
                    .put("of", weight.customers());
        }
    }

    private static void unusable(ArrayNode warnings, WeighText.Weight weight, Language language) {
        if (weight.unusable() > 0) {
            var words = new Words(
                    "For " + weight.unusable() + " av " + weight.customers()
                            + " er teksten tom eller for lang når den er fylt ut. De får den ikke.",
                    "For " + weight.unusable() + " of " + weight.customers()
                            + " the text is empty or too long once filled in. They do not get it.");
            warning(warnings, "UNUSABLE_FOR_SOME", List.of(), words, language)
                    .put("customers", weight.unusable())
                    .put("of", weight.customers());
        }
    }

    private static ObjectNode warning(
            ArrayNode warnings, String kind, List<String> characters, Words words, Language language) {
        var json = warnings.addObject().put("kind", kind).put("sentence", words.in(language));
        var costly = json.putArray("characters");
        characters.forEach(costly::add);
        return json;
    }
}
