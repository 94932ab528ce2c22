package fr.guichet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmDatabaseTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("GUICHET_SMTP_PORT", "8025");

    @TempDir
    Path home;

    private Path realm;
    private RealmDatabase database;

    @BeforeEach
    void aDatabaseOfOneRealm() throws Exception {
        realm = Files.writeString(home.resolve("realm.json"), "{}");
        database = new RealmDatabase(home);
        database.secrets().write();
        database.remember(realm, ENVIRONMENT);
    }

    @Test
    void itsSecretsLiveAsLongAsTheDatabase() throws Exception {
        String kept = database.secrets().dossierClient();
        assertThat(new RealmDatabase(home).secrets().dossierClient().equals(kept))
                .isTrue();

        database.forget();
        assertThat(database.secrets().dossierClient().equals(kept)).isFalse();
    }

    @Test
    void onlyItsOwnerReadsItsSecrets() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void itIsKeptForTheSameRealmAndEnvironmentAndForNoOther() throws Exception {
        assertThat(database.isOtherThan(realm, ENVIRONMENT)).isFalse();
        assertThat(database.isOtherThan(realm, Map.of("GUICHET_SMTP_PORT", "8026")))
                .isTrue();
        Files.writeString(realm, "{\"enabled\":true}");
        assertThat(database.isOtherThan(realm, ENVIRONMENT)).isTrue();
    }
}
