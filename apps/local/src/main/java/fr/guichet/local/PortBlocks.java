package fr.guichet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for processes that start side by side: between the moment a port is found free and the moment a server listens
 * there, half a minute can pass, and nobody else may be given it. So each process claims blocks of them for itself, by a
 * lock on a file, which the system takes back when the process ends, however it does.
 */
public final class PortBlocks {
    private static final int SIZE = 100;

    private final Path directory;
    private final int lowest;
    private final int blocks;
    private int next;
    private int end;

    /**
     * @param directory of the files that are locked, one a block, common to all processes
     * @param lowest port of the first block
     * @param highest after the last one
     */
    public PortBlocks(Path directory, int lowest, int highest) {
        this.directory = directory;
        this.lowest = lowest;
        this.blocks = (highest - lowest) / SIZE;
    }

    /**
     * The next port of a block of this process.
     *
     * @throws StartFailedException when other processes have claimed all
     */
    public synchronized int next() {
        if (next == end) {
            next = claim();
            end = next + SIZE;
        }
        return next++;
    }

    private int claim() {
        int first = ThreadLocalRandom.current().nextInt(blocks);
        for (int tried = 0; tried < blocks; tried++) {
            int block = (first + tried) % blocks;
            if (isMine(block)) {
                return lowest + block * SIZE;
            }
        }
        throw new StartFailedException("Other processes have claimed every port from " + lowest + " on");
    }

    private boolean isMine(int block) {
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                    directory.resolve(Integer.toString(block)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                // Held, and the channel with it, until the process ends.
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // This process has it already.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(channel);
        return false;
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
