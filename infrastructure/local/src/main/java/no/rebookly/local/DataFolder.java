package no.rebookly.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that everything is kept in, for one running system alone. The lock goes with the process, however it ends. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder, and makes it if needed. */
    public static DataFolder take(Path path) throws CannotStart {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("Another Rebookly is running on the data folder " + path
                        + ". Stop it, or give this one a folder of its own with --data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException unusable) {
            throw new CannotStart("The data folder " + path + " cannot be written ("
                    + unusable.getClass().getSimpleName() + "). Choose another one with --data.");
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
