package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a server says that it keeps its codes. */
@ExtendWith(GatewayExtension.class)
class CodeCachesTest {

    @Test
    void aServerAloneHasTheCachesOfTheCodesOnceItHasStarted(TestGuichet guichet) {
        assertThat(guichet.log().lines())
                .anyMatch(line -> line.contains("guichetOneTimeCodes (LOCAL)")
                        && line.contains("guichetOneTimeCodeLedgers (LOCAL)"))
                .noneMatch(line -> line.contains("No one-time code can be sent"));
    }
}
