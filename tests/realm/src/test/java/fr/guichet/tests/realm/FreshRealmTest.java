package fr.guichet.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import fr.guichet.tests.harness.TestGuichet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A realm that the server has just imported, or that apply has just made, is as the files say. */
@ExtendWith(GatewayExtension.class)
class FreshRealmTest {

    private static final String MADE = "fresh-made";

    /** As many as the server answers unless it is asked for more. */
    private static final int A_PAGE = 100;

    private final TestGuichet guichet;

    FreshRealmTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void nothingIsToBeChangedOfARealmThatTheServerImportedAtItsStart() {
        RealmCommands commands = guichet.realmCommands(guichet.realm().name());

        Outcome plan = commands.run("plan", "--prune");

        assertThat(plan.out()).endsWith("nothing to change\n").doesNotContain("update", "create", "delete");
        assertThat(plan.err()).isEmpty();
        assertThat(plan.status()).isZero();
        assertThat(commands.run("drift").status()).isZero();
        assertThat(commands.run("apply").out()).endsWith("nothing to change\n");
    }

    @Test
    void aRealmThatIsAbsentIsMadeAndDoingItAgainChangesNothing() {
        RealmCommands commands = guichet.realmCommands(MADE);

        assertThat(commands.run("drift").status()).isEqualTo(2);
        Outcome plan = commands.run("plan");
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.out()).isEqualTo("create realm " + MADE + "\n1 to change\n");
        Outcome apply = commands.run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.out()).isEqualTo("create realm " + MADE + "\n1 done\n");
        assertThat(apply.status()).isZero();

        assertThat(commands.run("plan", "--prune").out()).endsWith("nothing to change\n");
        Outcome again = commands.run("apply");
        assertThat(again.status()).isZero();
        assertThat(again.out()).endsWith("nothing to change\n").doesNotContain("done");
    }

    @Test
    void theIssuerThatProSanteConnectTakesFromItsEnvironmentIsNoDifference() {
        RealmCommands commands = guichet.realmCommands("fresh-issuer")
                .over("identityProviders: [{alias: psc, config: {environment: production, issuer: ''}}]");
        assertThat(commands.run("apply").status()).isZero();

        Outcome plan = commands.run("plan");

        assertThat(plan.out()).endsWith("nothing to change\n");
        assertThat(plan.status()).isZero();
    }

    @Test
    void identityProvidersThatTheServerListsOnAnotherPageAreSeenToo() {
        String name = "fresh-many-providers";
        RealmCommands commands = guichet.realmCommands(name);
        assertThat(commands.run("apply").status()).isZero();
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        for (int i = 0; i < A_PAGE; i++) {
            // Before those of the files, in the order of the server.
            Map<String, String> config =
                    Map.of("clientId", "some", "clientSecret", "", "tokenUrl", "https://other.example.fr/token");
            hand.create(
                    "identity-provider/instances",
                    Map.of("alias", "aa-" + i, "providerId", "oidc", "enabled", false, "config", config));
        }

        assertThat(commands.run("plan").out()).endsWith("nothing to change\n");
        assertThat(commands.run("plan", "--prune").err()).contains("delete identity-provider aa-");
    }
}
