package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Secrets;
import fr.guichet.local.ServerLog;
import fr.guichet.realm.RealmAssembly;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The settings for the realm master as the operator guide lays them ("The realm master"), with the server's own command line,
 * over realms that the server made as it makes that one.
 */
@ExtendWith(GatewayExtension.class)
class MasterRealmTest {

    private static final Path SERVER = Path.of(System.getProperty("guichet.test.directory"), "gateway", "server");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ADMINISTRATOR = "operator.durand";

    private final TestGuichet guichet;

    @TempDir
    private Path directory;

    MasterRealmTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void guessesAtAnAdministratorsPasswordAreSlowed() throws Exception {
        TestRealm realm = hardened("master-guessed");
        String password = strongPassword();
        administrator(realm, password);
        Instant start = Instant.now();

        for (int guess = 0; guess < 5; guess++) {
            assertThat(login(realm, strongPassword())).isNotEqualTo(200);
        }

        assertThat(login(realm, password)).isNotEqualTo(200);
        assertThat(realm.events().since(start))
                .anySatisfy(event -> assertThat(event.error()).isEqualTo("user_temporarily_disabled"));
    }

    @Test
    void anAdministratorThatSomebodyMakesIsInTheAuditLogAndInTheStoreWithoutPersonalDetails() throws Exception {
        TestRealm realm = hardened("master-watched");
        ServerLog.Mark mark = guichet.log().mark();

        administrator(realm, strongPassword());

        assertThat(guichet.log()
                        .await(
                                mark,
                                line -> line.contains("[fr.guichet.audit]")
                                        && line.contains("\"type\":\"ADMIN_CREATE\"")
                                        && line.contains("\"realm\":\"master-watched\"")
                                        && line.contains("\"adminRealm\":\"master\"")
                                        && line.contains("\"resource\":\"USER\""),
                                PATIENCE))
                .isPresent();
        assertThat(realm.events().ofAdministrators())
                .anySatisfy(
                        event -> assertThat(event.path("resourceType").asText()).isEqualTo("USER"))
                .allSatisfy(event ->
                        assertThat(event.path("representation").asText()).doesNotContain(ADMINISTRATOR));
    }

    @Test
    void whoIsMadeAnAdministratorNeedsAStrongPasswordAndASecondFactor() throws Exception {
        TestRealm realm = hardened("master-factors");

        assertThatThrownBy(() -> administrator(realm, "Eleven-ch1r"))
                .isInstanceOf(AdminApi.RefusedException.class)
                .hasMessageEndingWith("400");
        administrator(realm, strongPassword());

        assertThat(realm.account(ADMINISTRATOR).orElseThrow().path("requiredActions"))
                .extracting(JsonNode::asText)
                .contains("CONFIGURE_TOTP");
    }

    @Test
    void whatTheFileDoesNotNameStays() throws Exception {
        String name = "master-otherwise";
        guichet.admin()
                .post(
                        "",
                        Map.of("realm", name, "enabled", true, "attributes", Map.of("frontendUrl", "", "kept", "yes")));

        harden(name);

        JsonNode realm = guichet.admin().get(name);
        assertThat(realm.at("/attributes/kept").asText()).isEqualTo("yes");
        assertThat(realm.at("/attributes/adminEventsExpiration").asText()).isEqualTo("7776000");
        assertThat(realm.path("accessTokenLifespan").asInt()).isPositive();
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(900);
    }

    private TestRealm hardened(String name) throws IOException, InterruptedException {
        guichet.admin().post("", Map.of("realm", name, "enabled", true));
        harden(name);
        return guichet.existingRealm(name);
    }

    private void harden(String name) throws IOException, InterruptedException {
        Path settings = directory.resolve("master.json");
        try (PrintStream out = new PrintStream(Files.newOutputStream(settings), true, StandardCharsets.UTF_8)) {
            PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            assertThat(RealmAssembly.run(List.of("master"), Map.of(), out, err)).isZero();
        }
        kcadm("update", "realms/" + name, "-m", "-f", settings.toString());
        kcadm("update", "authentication/required-actions/CONFIGURE_TOTP", "-r", name, "-s", "defaultAction=true");
    }

    /** With the service account of the run, whose secret is in the environment and nowhere else. */
    private void kcadm(String... arguments) throws IOException, InterruptedException {
        String login = "config credentials --server " + guichet.loginHost() + " --realm master --client "
                + guichet.node().admin().clientId();
        run(List.of(login.split(" ")));
        run(List.of(arguments));
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("bash", SERVER.resolve("bin/kcadm.sh").toString()));
        line.addAll(arguments);
        line.addAll(List.of("--config", directory.resolve("kcadm.config").toString()));
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_CLI_CLIENT_SECRET", guichet.node().admin().clientSecret());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private void administrator(TestRealm realm, String password) {
        guichet.admin()
                .post(
                        realm.name() + "/users",
                        Map.of(
                                "username",
                                ADMINISTRATOR,
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", password))));
    }

    /** As the server's command line does; the status. */
    private static int login(TestRealm realm, String password) {
        return realm.api()
                .post(
                        "/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=password&client_id=admin-cli&username=" + ADMINISTRATOR + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8))
                .status();
    }

    private String strongPassword() {
        String password = "aA1-" + Secrets.random();
        guichet.sensitive().add("the password of an administrator", password);
        return password;
    }
}
