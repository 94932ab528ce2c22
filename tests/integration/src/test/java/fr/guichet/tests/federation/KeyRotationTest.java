package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys change, theirs and ours, and no login is lost. */
@ExtendWith(GatewayExtension.class)
class KeyRotationTest {
    private static final int ROTATIONS = 3;

    private final TestGuichet guichet;

    KeyRotationTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("ECPS-4")
    void keysThatChangeThereSeveralTimesInARowLoseNoLogin() throws IOException {
        try (OwnProvider provider = OwnProvider.bySecret(guichet, "their-keys")) {
            Doctor doctor = provider.newDoctor();
            connect(provider, doctor, provider.realm().login());
            for (int i = 0; i < ROTATIONS; i++) {
                assertEntersAfter(provider, doctor, provider.simulator()::rotateKeys);
                assertEntersAfter(provider, doctor, provider.simulator()::replaceKeys);
            }
        }
    }

    @Test
    @Tag("ECPS-4")
    void keysThatChangeHereLoseNoLogin() throws IOException {
        try (OwnProvider provider = OwnProvider.byKey(guichet, "our-keys")) {
            Doctor doctor = provider.newDoctor();
            RelyingParty.Login before = provider.realm().login();
            RelyingParty.Tokens tokens = before.tokens(connect(provider, doctor, before));
            for (int i = 1; i <= ROTATIONS; i++) {
                int priority = 1000 * i;
                assertEntersAfter(provider, doctor, () -> addKey(provider.realm(), priority));
            }
            // Nor is anybody logged out.
            assertThat(before.introspection(tokens).path("active").asBoolean()).isTrue();
            RelyingParty.Tokens refreshed = before.refreshed(tokens);
            assertThat(refreshed.session()).isEqualTo(tokens.session());
            assertThat(before.userinfo(refreshed).path("sub"))
                    .isEqualTo(tokens.idClaims().path("sub"));
        }
    }

    private Page connect(OwnProvider provider, Doctor doctor, RelyingParty.Login login) {
        Page form = EcpsLogin.open(guichet.browser(), login.address()).approve(doctor);
        Page service = new FirstConnection(form).complete();
        assertThat(login.isAnsweredBy(service)).isTrue();
        return service;
    }

    /** The change comes in the middle of the login. */
    private void assertEntersAfter(OwnProvider provider, Doctor doctor, Runnable change) {
        RelyingParty.Login login = provider.realm().login();
        EcpsLogin ecps = EcpsLogin.open(guichet.browser(), login.address());
        change.run();
        assertThat(login.isAnsweredBy(ecps.approve(doctor))).isTrue();
    }

    /** A key that signs from now on; the one before it stays published, as docs/realm.md has it done. */
    private void addKey(TestRealm realm, int priority) {
        guichet.admin()
                .post(
                        realm.name() + "/components",
                        Map.of(
                                "name",
                                "key of priority " + priority,
                                "providerId",
                                "rsa-generated",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "parentId",
                                guichet.admin().get(realm.name()).path("id").asText(),
                                "config",
                                Map.of(
                                        "priority", List.of(Integer.toString(priority)),
                                        "algorithm", List.of("RS256"),
                                        "keySize", List.of("2048"))));
    }
}
