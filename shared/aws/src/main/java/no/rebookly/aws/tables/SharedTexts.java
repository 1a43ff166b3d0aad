package no.rebookly.aws.tables;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rebookly.imports.TableFault;

/**
 * The texts that a workbook keeps once for all its cells, by number. A list of 100,000 customers can have a million, so they lie
 * in a temporary file, in blocks, of which the last used are held.
 */
final class SharedTexts implements Closeable {
    private static final int BLOCK = 64;
    /** In characters. */
    private static final long MOST_HELD = 4_000_000;

    private final FileChannel file;
    private final Map<Integer, String[]> held = new LinkedHashMap<>(16, 0.75f, true);
    private long[] starts = new long[16];
    private int count;
    private long end;
    private long heldSize;

    private SharedTexts(FileChannel file) {
        this.file = file;
    }

    static SharedTexts read(XmlPart part, Path folder) throws IOException {
        var path = Files.createTempFile(folder, "rebookly-texts", ".bin");
        FileChannel file;
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
        var texts = new SharedTexts(file);
        try {
            texts.take(part);
            return texts;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private void take(XmlPart part) throws IOException {
        var block = new ByteArrayOutputStream();
        while (part.next()) {
            if (part.starts("si")) {
                if (count % BLOCK == 0) {
                    write(block);
                    startOf(count / BLOCK);
                }
                var text = CellText.read(part, "si").getBytes(StandardCharsets.UTF_8);
                block.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
                block.writeBytes(text);
                count++;
            }
        }
        write(block);
    }

    private void write(ByteArrayOutputStream block) throws IOException {
        var bytes = ByteBuffer.wrap(block.toByteArray());
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
        block.reset();
    }

    private void startOf(int block) {
        starts = block < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
        starts[block] = end;
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
        }
        var block = held.get(index / BLOCK);
        if (block == null) {
            block = load(index / BLOCK);
        }
        return block[index % BLOCK];
    }

    private String[] load(int number) throws IOException {
        var from = starts[number];
        var to = (number + 1) * (long) BLOCK < count ? starts[number + 1] : end;
        var bytes = ByteBuffer.allocate((int) (to - from));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the temporary file is shorter than what was written to it");
            }
        }
        bytes.flip();
        List<String> texts = new ArrayList<>(BLOCK);
        while (bytes.hasRemaining()) {
            var length = bytes.getInt();
            texts.add(new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8));
            bytes.position(bytes.position() + length);
        }
        var block = texts.toArray(String[]::new);
        hold(number, block);
        return block;
    }

    private void hold(int number, String[] block) {
        held.put(number, block);
        heldSize += size(block);
        var oldest = held.entrySet().iterator();
        while (heldSize > MOST_HELD && held.size() > 1) {
            heldSize -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(String[] block) {
        return Arrays.stream(block).mapToLong(text -> text.length() + 40L).sum();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
