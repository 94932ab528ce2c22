package fr.guichet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBlocksTest {
    @TempDir
    private Path directory;

    @Test
    void noPortIsGivenTwice() {
        PortBlocks some = new PortBlocks(directory, 20_000, 20_400);
        PortBlocks others = new PortBlocks(directory, 20_000, 20_400);

        Set<Integer> given = new HashSet<>();
        IntStream.range(0, 200).forEach(i -> {
            assertThat(given.add(some.next())).isTrue();
            assertThat(given.add(others.next())).isTrue();
        });
        assertThat(given).hasSize(400).allMatch(port -> port >= 20_000 && port < 20_400);
    }

    @Test
    void whereEveryBlockIsClaimedNoPortIsGiven() {
        new PortBlocks(directory, 20_000, 20_100).next();

        assertThatThrownBy(() -> new PortBlocks(directory, 20_000, 20_100).next())
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("20000");
    }
}
