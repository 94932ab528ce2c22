package fr.guichet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopAllTest {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<String> ended = new ArrayList<>();

    @Test
    void theLastStartedEndsFirst() {
        running.push(() -> ended.add("database"));
        running.push(() -> ended.add("server"));

        StopAll.lastFirst(running);

        assertThat(ended).containsExactly("server", "database");
        assertThat(running).isEmpty();
    }

    @Test
    void whatCannotBeEndedKeepsNothingElseRunning() {
        running.push(() -> ended.add("database"));
        running.push(() -> {
            throw new IllegalStateException("second");
        });
        running.push(() -> {
            throw new IllegalStateException("first");
        });

        assertThatThrownBy(() -> StopAll.lastFirst(running))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(ended).containsExactly("database");
        assertThat(running).isEmpty();
    }
}
