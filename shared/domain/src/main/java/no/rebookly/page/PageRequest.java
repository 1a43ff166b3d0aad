package no.rebookly.page;

import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param position where the last page ended, as {@link Page#next} gave it
 */
public record PageRequest(int limit, Optional<String> position) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page holds 1 to " + MOST);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
