package fr.guichet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.protocol.ProtocolMapper;

/** The layers of docs/architecture.md. */
class LayeringTest {

    private static final String[] SERVER = {
        "org.keycloak..", "jakarta..", "org.jboss..", "org.infinispan..", "io.micrometer.."
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identity",
                "card",
                "federation",
                "account",
                "onetimecode",
                "audit",
                "portal",
                "establishment",
                "delegation",
                "operations"
            })
    void everyExtensionIsLookedAt(String module) {
        assertThat(GuichetClasses.ALL)
                .extracting(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith("fr.guichet." + module));
    }

    @Test
    void identityKnowsNoServer() {
        noClasses()
                .that()
                .resideInAPackage("fr.guichet.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVER)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(GuichetClasses.ALL);
    }

    @Test
    void whatJudgesACardKnowsNoServer() {
        noClasses()
                .that()
                .resideInAPackage("fr.guichet.card..")
                .and()
                .resideOutsideOfPackage("fr.guichet.card.provider..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "jakarta..", "org.infinispan..", "com.fasterxml..")
                .check(GuichetClasses.ALL);
    }

    @Test
    void whatEntersTheServerKnowsNothingThatRunsBesideIt() {
        noClasses()
                .that()
                .resideInAnyPackage(GuichetClasses.EXTENSIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(GuichetClasses.BESIDE)
                .check(GuichetClasses.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "federation", "onetimecode", "audit", "portal", "operations"})
    void anExtensionKnowsNoOtherButIdentity(String module) {
        knowsOnly(module, "identity");
    }

    /** ADR 0018: pages and APIs for people who are logged in stand on the portal. */
    @ParameterizedTest
    @ValueSource(strings = {"account", "establishment", "delegation"})
    void whatHasPagesOfItsOwnKnowsThePortalToo(String module) {
        knowsOnly(module, "identity", "portal");
    }

    private static void knowsOnly(String module, String... known) {
        String own = "fr.guichet." + module + "..";
        List<String> allowed = Stream.concat(Stream.of(own), Stream.of(known).map(name -> "fr.guichet." + name + ".."))
                .toList();
        String[] others = Stream.of(GuichetClasses.EXTENSIONS)
                .filter(other -> !allowed.contains(other))
                .toArray(String[]::new);

        assertThat(others).hasSize(GuichetClasses.EXTENSIONS.length - allowed.size());
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(GuichetClasses.ALL);
    }

    @Test
    void identityKnowsNoOtherExtension() {
        noClasses()
                .that()
                .resideInAPackage("fr.guichet.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Arrays.stream(GuichetClasses.EXTENSIONS)
                        .filter(module -> !module.equals("fr.guichet.identity.."))
                        .toArray(String[]::new))
                .check(GuichetClasses.ALL);
    }

    @Test
    void theStepsOfAFlowAreOfTheAccountTheCodesOrTheFederation() {
        classes()
                .that()
                .implement(Authenticator.class)
                .should()
                .resideInAnyPackage("fr.guichet.account..", "fr.guichet.onetimecode..", "fr.guichet.federation..")
                .check(GuichetClasses.ALL);
        classes()
                .that()
                .implement(RequiredActionProvider.class)
                .should()
                .resideInAnyPackage("fr.guichet.account..", "fr.guichet.onetimecode..")
                .check(GuichetClasses.ALL);
    }

    @Test
    void identityProvidersAreApartFromWhatJudgesACard() {
        classes()
                .that()
                .implement(UserAuthenticationIdentityProvider.class)
                .should()
                .resideInAnyPackage("fr.guichet.card.provider..", "fr.guichet.federation..")
                .check(GuichetClasses.ALL);
    }

    @Test
    void claimsAreMappedByWhatKnowsThem() {
        classes()
                .that()
                .implement(ProtocolMapper.class)
                .should()
                .resideInAnyPackage(
                        "fr.guichet.account.claims..",
                        "fr.guichet.federation..",
                        "fr.guichet.establishment.claims..",
                        "fr.guichet.delegation.claims..")
                .check(GuichetClasses.ALL);
    }

    @Test
    void eventsAreReadByTheAuditTheCountersTheNoticesTheCodesAndTheMembershipsAlone() {
        classes()
                .that()
                .implement(EventListenerProvider.class)
                .should()
                .resideInAnyPackage(
                        "fr.guichet.audit..",
                        "fr.guichet.operations.counting..",
                        "fr.guichet.account.notices..",
                        "fr.guichet.onetimecode..",
                        "fr.guichet.establishment.following..")
                .check(GuichetClasses.ALL);
    }
}
