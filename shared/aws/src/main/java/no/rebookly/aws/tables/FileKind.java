package no.rebookly.aws.tables;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.rebookly.imports.TableFault;

/** What a file is, by what stands in it: what it is called says nothing, for people rename files in good faith. */
sealed interface FileKind {
    /** To be read as text, which may turn out to be none. */
    record Text() implements FileKind {}

    /** A folder of files in one, as .xlsx, .ods, .numbers and .docx are. */
    record Zip() implements FileKind {}

    /** Microsoft's older folder of files in one: .xls, and whatever Office has put a password on. */
    record Compound() implements FileKind {}

    record Other(TableFault fault) implements FileKind {}

    /** @param bytes with which it begins, in hexadecimal digits */
    record Signature(String bytes, FileKind kind) {
        private boolean begins(byte[] start) {
            var signature = HexFormat.of().parseHex(bytes);
            return start.length >= signature.length
                    && java.util.Arrays.equals(start, 0, signature.length, signature, 0, signature.length);
        }
    }

    FileKind PICTURE = new Other(TableFault.PICTURE);

    List<Signature> SIGNATURES = List.of(
            new Signature("504b0304", new Zip()),
            new Signature("504b0506", new Zip()),
            new Signature("d0cf11e0a1b11ae1", new Compound()),
            new Signature("89504e470d0a1a0a", PICTURE),
            new Signature("ffd8ff", PICTURE),
            new Signature("474946383761", PICTURE),
            new Signature("474946383961", PICTURE),
            new Signature("49492a00", PICTURE),
            new Signature("4d4d002a", PICTURE),
            new Signature("52494646", PICTURE),
            new Signature("424d", PICTURE),
            new Signature("255044462d", new Other(TableFault.DOCUMENT)),
            new Signature("7b5c727466", new Other(TableFault.DOCUMENT)),
            new Signature("1f8b08", new Other(TableFault.ARCHIVE)),
            new Signature("526172211a07", new Other(TableFault.ARCHIVE)),
            new Signature("377abcaf271c", new Other(TableFault.ARCHIVE)));

    /** Phones' pictures (HEIC, AVIF) say what they are after the length of their first box. */
    Pattern PICTURE_BOX = Pattern.compile("^....ftyp(?:heic|heix|heif|hevc|mif1|msf1|avif).*", Pattern.DOTALL);

    Pattern BITMAP = Pattern.compile("^BM.{4}\0{4}.*", Pattern.DOTALL);
    Pattern RIFF_PICTURE = Pattern.compile("^RIFF.{4}WEBP.*", Pattern.DOTALL);
    int LOOKED_AT = 1_024;

    static FileKind of(byte[] start) {
        var head = new String(start, 0, Math.min(start.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        for (var signature : SIGNATURES) {
            if (signature.begins(start) && !isWordsOnly(signature, head)) {
                return signature.kind();
            }
        }
        return PICTURE_BOX.matcher(head).matches() ? PICTURE : ofText(head);
    }

    /** "BM" and "RIFF" may begin a list's heading as well. */
    private static boolean isWordsOnly(Signature signature, String head) {
        return switch (signature.bytes()) {
            case "424d" -> !BITMAP.matcher(head).matches();
            case "52494646" -> !RIFF_PICTURE.matcher(head).matches();
            default -> false;
        };
    }

    private static FileKind ofText(String head) {
        var text = head.replace("\0", "")
                .replaceFirst("^(?:ï»¿|ÿþ|þÿ)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return new Other(text.startsWith("<svg") ? TableFault.PICTURE : TableFault.WEB_PAGE);
        }
        if (text.startsWith("begin:vcard")) {
            return new Other(TableFault.CONTACT_CARDS);
        }
        return new Text();
    }
}
