package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.workspace.WorkspaceAddress.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which space an address names. */
@Tag("DOS-5")
class WorkspaceAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/, OWN, ''",
        "/dossiers/tnd, OWN, ''",
        "/api/dossiers, OWN, ''",
        "/etablissements, OWN, ''",
        "/etablissements/140000123, ESTABLISHMENT, 140000123",
        "/etablissements/140000123/, ESTABLISHMENT, 140000123",
        "/etablissements/140000123/dossiers/tnd/1, ESTABLISHMENT, 140000123",
        "/api/etablissements/140000123/dossiers, ESTABLISHMENT, 140000123",
        "/pour/0f8e, DELEGATION, 0f8e",
        "/pour/0f8e/dossiers/tnd/nouveau, DELEGATION, 0f8e",
        "/%70our/0f8e/dossiers, DELEGATION, 0f8e",
        "/pour/%30f8e/dossiers, DELEGATION, 0f8e",
        "/api/delegations/0f8e/dossiers/tnd/1, DELEGATION, 0f8e"
    })
    void itIsThatOfItsPrefix(String path, Kind kind, String key) {
        assertThat(WorkspaceAddress.of(path)).isEqualTo(new WorkspaceAddress(kind, key));
    }
}
