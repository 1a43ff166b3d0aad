package no.rebookly.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import no.rebookly.page.Cursors;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;

/** Lists as clients see them: {@code {"items": […], "next": cursor or null}} to {@code ?limit=&cursor=}. */
public final class Paging {
    private final Cursors cursors;

    public Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** @param query names the list with all that narrows it: a cursor of another one is refused */
    public PageRequest read(Request request, String query) {
        var limit = request.query("limit").map(Paging::limit).orElse(PageRequest.USUAL);
        var position = request.query("cursor")
                .map(cursor -> cursors.open(request.caller().studio(), query, cursor)
                        .orElseThrow(Problems.BAD_CURSOR::asException));
        return new PageRequest(limit, position);
    }

    public <T> Response answer(Request request, String query, Page<T> page, Function<T, JsonNode> shown) {
        return answer(request, query, page, shown, Map.of());
    }

    /** @param beside what stands beside the list, whatever the page */
    public <T> Response answer(
            Request request, String query, Page<T> page, Function<T, JsonNode> shown, Map<String, JsonNode> beside) {
        var json = Json.object();
        json.setAll(beside);
        var items = json.putArray("items");
        page.items().forEach(item -> items.add(shown.apply(item)));
        json.put(
                "next",
                page.next()
                        .map(position -> cursors.seal(request.caller().studio(), query, position))
                        .orElse(null));
        return Response.json(200, json);
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw Problems.BAD_QUERY.asException();
        }
        throw Problems.BAD_QUERY.asException();
    }
}
