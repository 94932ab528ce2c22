package fr.guichet.tests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Guichet;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestIdentifiers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** oidc-provider as a regional platform of ours, before Apache as the relying party: nothing on either side is our own. */
@ExtendWith({RequiresNode.class, RequiresApache.class, GuichetExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodePlatformTest {
    private static final String BUTTON = "social-platform";

    private final NodePlatform platform = NodePlatform.prepared();
    private final ApacheRelyingParty apache = ApacheRelyingParty.registeredAs("apache-platform");
    private PeerRealm realm;
    private KnownDoctor anne;

    @BeforeAll
    void start(Guichet guichet) {
        Map<String, String> environment = new HashMap<>(apache.registration());
        environment.putAll(platform.registration());
        URI issuer = guichet.gateway().issuer("platform");
        platform.start(issuer, "platform");
        realm = PeerRealm.create(guichet, "platform", List.of("apache.yaml", "platform.yaml"), environment);
        anne = realm.connectedByCard(TestCard.DOCTOR_ANNE);
        apache.start(issuer);
    }

    @AfterAll
    void stop() {
        apache.close();
        platform.close();
    }

    @Test
    @Tag("PLAT-2")
    void aFirstConnectionFromThePlatformMakesAnAccountWithThePlatformsClaims() {
        PlatformLogin newcomer = newcomer("0977001");
        try (Workstation doctor = new Workstation()) {
            newcomer.at(doctor.open(apache.consultation()).click(BUTTON)).connectForTheFirstTime();

            assertThat(doctor.address()).isEqualTo(apache.consultation());
            assertThat(doctor.text("#claim-subjectnameid")).isEqualTo(newcomer.identifier());
            assertThat(doctor.text("#claim-given_name")).isEqualTo("CLAUDE");
            assertThat(doctor.text("#claim-family_name")).isEqualTo("NOUVEAU");
            assertThat(doctor.text("#claim-acr")).isEqualTo("eidas2");
            assertThat(doctor.text("#claim-amr").split(",")).containsExactlyInAnyOrder("sc", "pin", "mfa");
            assertThat(realm.accountsOf(newcomer.identifier())).isEqualTo(1);
        }
    }

    @Test
    @Tag("PLAT-2")
    void aDoctorKnownByCardEntersTheSameAccount() {
        try (Workstation doctor = new Workstation()) {
            PlatformLogin.strong(anne.card())
                    .withAcr("eidas1")
                    .withAmr("swk mfa pwd")
                    .at(doctor.open(apache.consultation()).click(BUTTON));

            assertThat(doctor.address()).isEqualTo(apache.consultation());
            assertThat(doctor.text("#claim-subjectnameid"))
                    .isEqualTo(anne.card().identifier());
            assertThat(doctor.text("#claim-acr")).isEqualTo("eidas1");
            assertThat(doctor.text("#claim-amr").split(",")).containsExactlyInAnyOrder("swk", "mfa", "pwd");
            assertThat(realm.means(anne.card().identifier())).containsExactlyInAnyOrder("cps", "platform");
            assertThat(realm.accountsOf(anne.card().identifier())).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weakLogins")
    @Tag("PLAT-3")
    void aLoginThatThePolicyDoesNotAcceptIsRefusedWithAPageAnEventAndNoAccount(
            String error, String sevenDigits, UnaryOperator<PlatformLogin> weakness) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        PlatformLogin weak = weakness.apply(newcomer(sevenDigits));
        try (Workstation doctor = new Workstation()) {
            weak.at(doctor.open(apache.consultation()).click(BUTTON));

            assertThat(doctor.address().getPath()).startsWith("/realms/platform/");
            assertThat(doctor.shows("platform-refused")).as(doctor.toString()).isTrue();
            assertThat(doctor.linkOf("platform-go")).isEqualTo(platform.issuer());
            assertThat(realm.awaitError(start, error)).isPresent();
            assertThat(realm.accountsOf(weak.identifier())).isZero();
            assertThat(doctor.click("platform-direct").isAskedToLogIn()).isTrue();
            assertThat(doctor.open(apache.consultation()).isAskedToLogIn())
                    .as("nobody is logged in")
                    .isTrue();
        }
    }

    static Stream<Arguments> weakLogins() {
        return Stream.of(
                weak("upstream_amr_not_accepted", "0977011", login -> login.withAmr("pwd")),
                weak("upstream_amr_absent", "0977012", login -> login.withAmr("")),
                weak("upstream_acr_absent", "0977013", login -> login.withAcr("")),
                weak("upstream_acr_unknown", "0977014", login -> login.withAcr("strong")),
                weak("upstream_auth_too_old", "0977015", login -> login.ago(Duration.ofHours(2))));
    }

    private static Arguments weak(String error, String sevenDigits, UnaryOperator<PlatformLogin> weakness) {
        return Arguments.of(error, sevenDigits, weakness);
    }

    @Test
    void anotherSigningKeyOfThePlatformLosesNoLogin() {
        PlatformLogin login = PlatformLogin.strong(anne.card());
        try (Workstation before = new Workstation();
                Workstation during = new Workstation();
                Workstation after = new Workstation()) {
            login.at(before.open(apache.consultation()).click(BUTTON));
            during.open(apache.consultation()).click(BUTTON);

            platform.rotateKeys();

            login.at(during);
            login.at(after.open(apache.consultation()).click(BUTTON));
            assertThat(Stream.of(before, during, after).map(doctor -> doctor.text("#claim-subjectnameid")))
                    .containsOnly(anne.card().identifier());
        }
    }

    @Test
    void aLogoutAtThePlatformEndsTheSessionHereAndAtTheApplication() {
        try (Workstation doctor = new Workstation()) {
            PlatformLogin.strong(anne.card())
                    .at(doctor.open(apache.consultation()).click(BUTTON));
            assertThat(doctor.open(apache.consultation()).text("#claim-subjectnameid"))
                    .isEqualTo(anne.card().identifier());

            doctor.open(platform.logout()).click("logout");

            assertThat(doctor.open(apache.consultation()).isAskedToLogIn()).isTrue();
        }
    }

    private static PlatformLogin newcomer(String sevenDigits) {
        return PlatformLogin.strong(TestIdentifiers.rpps(sevenDigits), "CLAUDE", "NOUVEAU");
    }
}
