package fr.guichet.account.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.identity.PersonName;
import fr.guichet.portal.invitation.Invitation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DEL-2")
class AssistantFormTest {

    private static final Map<String, String> RIGHT = Map.of(
            "email", "charles@example.org",
            "password", "Abcdefg1",
            "passwordConfirm", "Abcdefg1",
            "declaredProfession", "secretary");

    @Test
    void theAddressIsTheInvitationsAtFirst() {
        Invitation invitation =
                new Invitation("1", new PersonName("DUPONT", "CHARLES"), "charles@example.org", "ANNE MARTIN");

        assertThat(AssistantForm.valuesOf(invitation))
                .containsEntry("email", "charles@example.org")
                .doesNotContainKey("password");
    }

    @Test
    void neitherPostcodeNorTownIsAsked() {
        AssistantDetails details = read(Map.of(), false).details().orElseThrow();

        assertThat(details.role()).contains(AccountKind.ASSISTANT);
        assertThat(details.declared()).contains(DeclaredProfession.SECRETARY);
    }

    @Test
    void aProfessionIsChosenFromTheListAndOnlyWhereTheCardNamesNone() {
        assertThat(read(Map.of("declaredProfession", ""), false).problems())
                .extracting(FieldProblem::messageKey)
                .containsExactly("assistantProfessionMissing");
        assertThat(read(Map.of("declaredProfession", "10"), false).problems())
                .extracting(FieldProblem::field)
                .containsExactly(FormField.DECLARED_PROFESSION);
        assertThat(read(Map.of(), true).details().orElseThrow().declared()).isEmpty();
    }

    private static AssistantForm read(Map<String, String> changes, boolean professionKnown) {
        Map<String, String> values = new HashMap<>(RIGHT);
        values.putAll(changes);
        return AssistantForm.read(values::get, professionKnown);
    }
}
