package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.trust.TrustSettings;
import fr.guichet.identity.AssuranceLevel;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dossier asks for the level of medical data in whichever space it is opened; lists and the form of a new one do not. */
@Tag("DOS-6")
class SpaceLevelsTest {

    private final RouteLevels levels = new RouteLevels(
            new TrustSettings("dossier-service", AssuranceLevel.EIDAS1, AssuranceLevel.EIDAS2, Duration.ZERO));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dossiers/tnd/1200345",
                "/dossiers/tnd/1200345/medical",
                "/etablissements/140000126/dossiers/tnd/1200345",
                "/etablissements/140000126/dossiers/tnd/1200345/acceptation",
                "/pour/4f1c/dossiers/tnd/1200345",
                "/pour/4f1c/dossiers/tnd/1200345/autonomie",
                "/%70our/4f1c/dossiers/tnd/1200345",
                "/api/dossiers/tnd/1200345",
                "/api/etablissements/140000126/dossiers/tnd/1200345",
                "/api/delegations/4f1c/dossiers/tnd/1200345/volets/medical"
            })
    void aDossierAsksForTheLevelOfMedicalData(String path) {
        assertThat(levels.of(path)).isEqualTo(AssuranceLevel.EIDAS2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dossiers",
                "/dossiers/tnd",
                "/dossiers/tnd/nouveau",
                "/etablissements/140000126",
                "/etablissements/140000126/dossiers/tnd",
                "/etablissements/140000126/dossiers/tnd/nouveau",
                "/pour/4f1c",
                "/pour/4f1c/dossiers/tnd/nouveau",
                "/api/dossiers",
                "/api/etablissements/140000126/dossiers",
                "/api/delegations/4f1c/dossiers/counts"
            })
    void everythingElseAsksForTheMinimum(String path) {
        assertThat(levels.of(path)).isEqualTo(AssuranceLevel.EIDAS1);
    }
}
