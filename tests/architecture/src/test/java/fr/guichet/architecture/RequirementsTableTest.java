package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTableTest {

    private static final String PAGE = "docs/requirements.md";

    private final Repository repository = Repository.here();
    private final List<Requirement> requirements = Requirement.all();
    private final TaggedTests tests = TaggedTests.of(repository);

    @Test
    void noIdIsThereTwice() {
        assertThat(requirements).extracting(Requirement::id).doesNotHaveDuplicates();
    }

    @Test
    void everyTagIsTheIdOfARequirement() {
        assertThat(requirements).extracting(Requirement::id).containsAll(tests.tags());
    }

    /** With {@code -Dguichet.write=true} the page is made anew; without, it must be as it would be made. */
    @Test
    void thePageIsUpToDate() throws IOException {
        Path page = repository.resolve(PAGE);
        String table = RequirementsTable.of(requirements, tests);
        if (Boolean.getBoolean("guichet.write")) {
            Files.writeString(page, table);
        }

        assertThat(page).exists().content().isEqualTo(table);
    }
}
