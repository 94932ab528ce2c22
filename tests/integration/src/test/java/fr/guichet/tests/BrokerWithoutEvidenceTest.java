package fr.guichet.tests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another site that says who somebody is and not how they were authenticated opens nothing (decision 3). */
@ExtendWith(GatewayExtension.class)
class BrokerWithoutEvidenceTest {

    private static final String HERE = "without-evidence";
    private static final String THERE = "other-site";

    private final TestGuichet guichet;

    BrokerWithoutEvidenceTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void aLoginThatNobodyVouchesForIsRefusedWithAPageAnEventAndNoSession() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        guichet.realm(THERE, otherSite());
        TestRealm realm = guichet.realm(HERE, realmThatAsksTheOtherSite());
        Doctor doctor = guichet.newDoctor();
        guichet.admin()
                .post(
                        realm.name() + "/users",
                        Map.of(
                                "username",
                                doctor.identifier(),
                                "enabled",
                                true,
                                "attributes",
                                Map.of("nationalIdentifier", List.of(doctor.identifier()))));
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();

        Page loginPageThere = browser.open(login.address()).click("#social-" + THERE);
        Page refused = new FirstConnection(loginPageThere.click("#social-cps")).complete();

        assertThat(refused.address().getPath()).startsWith("/realms/" + HERE + "/");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Connexion refusée");
        assertThat(refused.shows("n’a pas indiqué avec quel niveau de sécurité"))
                .isTrue();
        assertThat(login.isAnsweredBy(refused)).isFalse();
        assertThat(realm.events().await(start, event -> event.error().equals("assurance_missing")))
                .isPresent();
        assertThat(realm.events().since(start)).noneMatch(event -> event.type().equals("LOGIN"));
        RelyingParty.Login silent = realm.login().with("prompt", "none");
        assertThat(silent.isAnsweredBy(browser.open(silent.address())))
                .as("a session is left behind")
                .isFalse();
    }

    private String otherSite() {
        return """
                clients:
                  - clientId: guichet
                    enabled: true
                    protocol: openid-connect
                    publicClient: true
                    standardFlowEnabled: true
                    implicitFlowEnabled: false
                    directAccessGrantsEnabled: false
                    serviceAccountsEnabled: false
                    consentRequired: false
                    fullScopeAllowed: false
                    redirectUris: ["%s/realms/%s/broker/%s/endpoint"]
                    attributes: {pkce.code.challenge.method: S256}
                    defaultClientScopes: [basic, professional]
                    optionalClientScopes: []
                """
                .formatted(guichet.loginHost(), HERE, THERE);
    }

    private String realmThatAsksTheOtherSite() {
        return """
                identityProviders:
                  - alias: %1$s
                    providerId: oidc
                    displayName: Autre site
                    enabled: true
                    firstBrokerLoginFlowAlias: guichet first connection
                    postBrokerLoginFlowAlias: guichet after broker
                    config:
                      clientId: guichet
                      clientAuthMethod: none
                      issuer: %2$s
                      authorizationUrl: %2$s/protocol/openid-connect/auth
                      tokenUrl: %2$s/protocol/openid-connect/token
                      jwksUrl: %2$s/protocol/openid-connect/certs
                      useJwksUrl: "true"
                      validateSignature: "true"
                      disableUserInfo: "true"
                      defaultScope: openid
                      pkceEnabled: "true"
                      pkceMethod: S256
                identityProviderMappers:
                  - name: national identifier
                    identityProviderAlias: %1$s
                    identityProviderMapper: oidc-user-attribute-idp-mapper
                    config:
                      syncMode: FORCE
                      claim: SubjectNameID
                      user.attribute: nationalIdentifier
                """
                .formatted(THERE, guichet.loginHost() + "/realms/" + THERE);
    }
}
