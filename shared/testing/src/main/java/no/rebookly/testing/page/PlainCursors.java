package no.rebookly.testing.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import no.rebookly.page.Cursors;
import no.rebookly.studio.StudioId;

/** Cursors that are bound to studio and query but sealed by nothing. */
public final class PlainCursors implements Cursors {
    @Override
    public String seal(StudioId studio, String query, String position) {
        var text = studio + "\n" + query + "\n" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> open(StudioId studio, String query, String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var bound = studio + "\n" + query + "\n";
            return text.startsWith(bound) ? Optional.of(text.substring(bound.length())) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
