package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProviderKindTest {

    /** Realms in databases name them. */
    @Test
    void everyKindKeepsItsId() {
        assertThat(Stream.of(ProviderKind.values()).map(ProviderKind::id))
                .containsExactly("cps", "pro-sante-connect", "regional-platform");
    }

    @Test
    void aKindIsFoundByItsIdAlone() {
        assertThat(ProviderKind.of("cps")).contains(ProviderKind.CARD);
        assertThat(ProviderKind.of("CARD")).isEmpty();
        assertThat(ProviderKind.of("oidc")).isEmpty();
        assertThat(ProviderKind.of(null)).isEmpty();
    }
}
