package fr.guichet.tests.realm;

import static fr.guichet.tests.realm.PlaceFiles.applied;
import static fr.guichet.tests.realm.PlaceFiles.assertUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RealmCommands;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client's own flow, by alias in the files and by id on the server. */
@ExtendWith(GatewayExtension.class)
class ClientFlowTest {

    private final TestGuichet guichet;

    ClientFlowTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    void aClientIsBoundToTheFlowThatReplacesItsOwnAndToNoneOnceTheFilesSaySo() {
        String name = "kinds-bound";
        RealmByHand hand = new RealmByHand(guichet.admin(), name);
        RealmCommands place = guichet.realmCommands(name).over(PlaceFiles.EVERY_KIND);
        applied(place);
        String before = hand.get(hand.client("place"))
                .at("/authenticationFlowBindingOverrides/browser")
                .asText();

        // One step more and another name at once: the flow and the client change both.
        RealmCommands changed = place.over(
                """
                authenticationFlows:
                  - alias: place browser
                    authenticationExecutions:
                      - {authenticator: guichet-session-cookie, requirement: ALTERNATIVE, priority: 10, authenticatorFlow: false}
                      - {authenticator: identity-provider-redirector, requirement: ALTERNATIVE, priority: 20, authenticatorFlow: false}
                clients: [{clientId: place, name: Autre}]
                """);
        assertThat(changed.run("plan").out())
                .contains("update flow place browser\n", "update client place\n    name: nothing -> \"Autre\"\n")
                .endsWith("2 to change\n");
        applied(changed);
        assertUnchanged(changed);
        assertThat(hand.get(hand.client("place"))
                        .at("/authenticationFlowBindingOverrides/browser")
                        .asText())
                .isNotEqualTo(before)
                .isEqualTo(hand.find("authentication/flows", "alias", "place browser")
                        .path("id")
                        .asText());

        RealmCommands unbound =
                changed.over("clients: [{clientId: place, authenticationFlowBindingOverrides: {browser: ''}}]");
        assertThat(unbound.run("plan").out())
                .contains("    authenticationFlowBindingOverrides/browser: \"place browser\" -> \"\"\n");
        applied(unbound);
        assertUnchanged(unbound);
        assertThat(hand.get(hand.client("place")).path("authenticationFlowBindingOverrides"))
                .isEmpty();
    }
}
