package fr.guichet.operations.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegularLookTest {

    @Test
    void aLookThatFailsKeepsNoOtherFromBeingTaken() {
        List<String> taken = new ArrayList<>();

        try (RegularLook looks = RegularLook.begin(List.of(
                new Look("the first", () -> taken.add("first")),
                new Look("the broken", () -> {
                    throw new IllegalStateException("broken");
                }),
                new Look("the last", () -> taken.add("last"))))) {
            assertThat(taken).containsExactly("first", "last");
        }
    }
}
