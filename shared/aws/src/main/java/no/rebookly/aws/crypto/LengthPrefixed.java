package no.rebookly.aws.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several texts as one sequence of bytes that no other texts make: each is preceded by its length. A separator would let
 * ("a#", "b") and ("a", "#b") meet, and a value could then be moved from one place to the other.
 */
final class LengthPrefixed {
    private LengthPrefixed() {}

    static byte[] of(String... texts) {
        return of(List.of(texts));
    }

    static byte[] of(List<String> texts) {
        var encoded = new ArrayList<byte[]>(texts.size());
        var size = 0;
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            encoded.add(bytes);
            size += Integer.BYTES + bytes.length;
        }
        var buffer = ByteBuffer.allocate(size);
        encoded.forEach(bytes -> buffer.putInt(bytes.length).put(bytes));
        return buffer.array();
    }

    /** Sorted by name: the order in which a map tells its entries is no part of a context. */
    static byte[] of(Map<String, String> context) {
        var texts = new ArrayList<String>(2 * context.size());
        new TreeMap<>(context).forEach((name, value) -> {
            texts.add(name);
            texts.add(value);
        });
        return of(texts);
    }
}
