package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the entry of the image asks of the realm's command line, which is another program here, before it starts the server. */
class GatewayEntryTest {
    private static final int REFUSED = 42;

    @TempDir
    private Path folder;

    private StandIns programs;

    @BeforeEach
    void programs() throws IOException {
        programs = new StandIns(folder.resolve("programs")).ending("java", REFUSED);
        Files.createDirectories(folder.resolve("secrets"));
        Files.createDirectories(folder.resolve("overlays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prod"})
    void aStartThatNamesNoPlaceIsRefusedAndToldWhatElseIsMissing(String place) throws IOException {
        Command.Result start = start(place.isEmpty() ? Map.of() : Map.of("GUICHET_REALM_FOR", place));

        assertThat(start.status()).isEqualTo(1);
        assertThat(start.err()).contains("GUICHET_REALM_FOR", "local, staging or production");
        assertThat(programs.called()).singleElement().asString().endsWith(" check-environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void whatTheRealmsCommandLineRefusesForThePlaceDoesNotStart(String place) throws IOException {
        Path overlay = Files.writeString(folder.resolve("overlays/own.yaml"), "displayName: Ours\n");

        Command.Result start = start(Map.of("GUICHET_REALM_FOR", place, "GUICHET_REALM_OPTIONS", "sms psc"));

        assertThat(start.status()).isEqualTo(REFUSED);
        assertThat(programs.called())
                .singleElement()
                .asString()
                .endsWith(" prepare /opt/keycloak/data/import/professionnels-realm.json --for=" + place
                        + " --with=sms --with=psc " + overlay);
    }

    @Test
    void aSecretThatIsAFileIsJudgedLikeAVariable() throws IOException {
        programs.tellingOf("java", "GUICHET_DOSSIER_SECRET");
        Files.writeString(folder.resolve("secrets/GUICHET_DOSSIER_SECRET"), "of-a-file");

        start(Map.of("GUICHET_REALM_FOR", "production"));

        assertThat(programs.called()).contains("GUICHET_DOSSIER_SECRET=of-a-file");
    }

    private Command.Result start(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", programs.path());
        environment.put("GUICHET_SECRETS", folder.resolve("secrets").toString());
        environment.put("GUICHET_REALM_OVERLAYS", folder.resolve("overlays").toString());
        return GatewayImage.script("image/bin/gateway", "start", "--optimized")
                .with(environment)
                .run();
    }
}
