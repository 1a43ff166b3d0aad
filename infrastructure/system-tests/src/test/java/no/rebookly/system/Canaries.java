package no.rebookly.system;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Personal data that must be nowhere in the clear: searched for as it is, in hex, in base64 at each of the three ways its bytes can
 * fall, and in UTF-16.
 */
final class Canaries {
    private final List<byte[]> needles = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Canaries add(String what, String datum) {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            put(what + " in " + charset, datum.getBytes(charset));
        }
        var utf8 = datum.getBytes(StandardCharsets.UTF_8);
        put(what + " in hex", HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        put(what + " in HEX", HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 3; shift++) {
            put(what + " in base64", base64(utf8, shift));
        }
        return this;
    }

    /** What was found, as kind of datum and file; never the datum. */
    Set<String> findIn(Path folder) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = Files.readAllBytes(file);
                for (int i = 0; i < needles.size(); i++) {
                    if (contains(content, needles.get(i))) {
                        found.add(names.get(i) + " in " + folder.relativize(file));
                    }
                }
            }
        }
        return found;
    }

    private void put(String name, byte[] needle) {
        names.add(name);
        needles.add(needle);
    }

    /** The characters that depend on the datum alone, when it starts at this offset of a group of three bytes. */
    private static byte[] base64(byte[] datum, int shift) {
        var padded = new byte[shift + datum.length];
        System.arraycopy(datum, 0, padded, shift, datum.length);
        var text = Base64.getEncoder().encodeToString(padded);
        var from = shift == 0 ? 0 : 4;
        var until = padded.length / 3 * 4;
        return text.substring(from, until).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean contains(byte[] content, byte[] needle) {
        for (int at = 0; at <= content.length - needle.length; at++) {
            if (content[at] == needle[0] && matches(content, needle, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, byte[] needle, int at) {
        for (int i = 1; i < needle.length; i++) {
            if (content[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
