package no.rebookly.aws.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.Uploads;

/**
 * The parts of a zip that may be anybody's: few enough to list, and inflated to no more than a list can be. What is inflated is
 * counted over all parts, and never believed from what the zip says of itself.
 */
final class Parts implements Closeable {
    /** A workbook of many sheets and pictures has some hundreds. */
    static final int MOST_PARTS = 5_000;

    private static final int LONGEST_LISTING = 1024 * 1024;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;

    private final ZipFile zip;
    private final Inflated inflated = new Inflated();

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts open(Path folder, InputStream file) throws IOException {
        // Only the owner may read it: that is how Java makes temporary files.
        var copy = Files.createTempFile(folder, "rebookly-list", ".zip");
        try {
            copy(file, copy);
            checkListing(copy);
            // Its name goes as soon as it is open, so that not even a killed process leaves it.
            return new Parts(new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE));
        } catch (ZipException damaged) {
            throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(InputStream file, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            var buffer = new byte[64 * 1024];
            var left = Uploads.MOST_BYTES;
            for (var count = file.read(buffer); count >= 0; count = file.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new UnreadableFileException(TableFault.OVERSIZED_WORKBOOK);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** The JDK holds the zip's listing in memory, so its size is looked up first, where the listing ends (APPNOTE 4.3.16). */
    private static void checkListing(Path copy) throws IOException {
        try (var channel = FileChannel.open(copy, StandardOpenOption.READ)) {
            var size = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
            var end = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - size);
            var read = 0;
            while (end.hasRemaining() && read >= 0) {
                read = channel.read(end);
            }
            for (var at = 0; at <= size - END_SIZE; at++) {
                if (end.getInt(at) == END_SIGNATURE
                        && (Short.toUnsignedInt(end.getShort(at + 10)) > MOST_PARTS
                                || Integer.toUnsignedLong(end.getInt(at + 12)) > LONGEST_LISTING)) {
                    throw new UnreadableFileException(TableFault.OVERSIZED_WORKBOOK);
                }
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    XmlPart xml(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
        }
        try {
            return new XmlPart(inflated.count(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (ZipException damaged) {
            throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
        }
    }

    /** Which of the other zips people have this is. */
    TableFault otherKind() {
        if (has("word/document.xml") || has("ppt/presentation.xml")) {
            return TableFault.DOCUMENT;
        }
        var spreadsheet = has("xl/workbook.bin")
                || has("Index/Document.iwa")
                || has("Index.zip")
                || (has("content.xml") && has("META-INF/manifest.xml"));
        if (spreadsheet) {
            return TableFault.OTHER_SPREADSHEET;
        }
        return has("[Content_Types].xml") ? TableFault.DAMAGED_WORKBOOK : TableFault.ARCHIVE;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
