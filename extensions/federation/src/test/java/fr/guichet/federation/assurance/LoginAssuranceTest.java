package fr.guichet.federation.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.Constants;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

class LoginAssuranceTest {
    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final NotedSession notes = new NotedSession();
    private final AuthenticationSessionModel login = notes.as(AuthenticationSessionModel.class);
    private final NotedSession sessionNotes = new NotedSession();
    private final UserSessionModel session = sessionNotes.as(UserSessionModel.class);
    private final LoginAssurance assurance = new LoginAssurance(new AcrStore(null, login), login);

    @Test
    void theLevelOfThisLoginIsTheOneProven() {
        assurance.record(AuthenticationEvidence.CARD, Optional.empty());

        assertThat(notes.notes("AuthNote")).containsEntry(Constants.LEVEL_OF_AUTHENTICATION, "2");
    }

    @Test
    void aLaterRequestOfTheSessionMayRelyOnTheLevelAndOnTheOnesBelow() throws IOException {
        assurance.record(AuthenticationEvidence.CARD, Optional.empty());

        String levels = notes.notes("UserSessionNote").get(Constants.LOA_MAP);
        assertThat(JsonSerialization.readValue(levels, LEVELS)).containsOnlyKeys("1", "2");
    }

    @Test
    void aLowerLevelProvesNothingAboutTheHigherOne() throws IOException {
        assurance.record(
                new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("pwd", "otp", "mfa")), Optional.empty());

        String levels = notes.notes("UserSessionNote").get(Constants.LOA_MAP);
        assertThat(JsonSerialization.readValue(levels, LEVELS)).containsOnlyKeys("1");
        assertThat(notes.notes("AuthNote")).containsEntry(Constants.LEVEL_OF_AUTHENTICATION, "1");
    }

    @Test
    void theMethodsStayWithTheSession() {
        assurance.record(AuthenticationEvidence.CARD, Optional.empty());

        assertThat(notes.notes("UserSessionNote").get(AuthenticationEvidence.AMR))
                .isEqualTo("hwk mfa pin sc");
    }

    @Test
    void aLowerLoginLeavesTheHigherLevelItsTimeAndGetsTheLowerOne() throws IOException {
        sessionNotes.notes("Note").put(Constants.LOA_MAP, "{\"1\":1000,\"2\":1000}");
        sessionNotes.notes("Note").put(AuthenticationEvidence.AMR, "hwk mfa pin sc");

        assurance.record(
                new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("swk", "mfa")), Optional.of(session));

        Map<String, Integer> levels =
                JsonSerialization.readValue(notes.notes("UserSessionNote").get(Constants.LOA_MAP), LEVELS);
        assertThat(levels).containsEntry("2", 1000);
        assertThat(levels.get("1")).isGreaterThan(1000);
        assertThat(notes.notes("AuthNote")).containsEntry(Constants.LEVEL_OF_AUTHENTICATION, "1");
        assertThat(notes.notes("UserSessionNote")).containsEntry(AuthenticationEvidence.AMR, "hwk mfa pin sc swk");
    }

    @Test
    void aHigherLoginRaisesTheSessionAndAddsItsMethods() throws IOException {
        sessionNotes.notes("Note").put(Constants.LOA_MAP, "{\"1\":1000}");
        sessionNotes.notes("Note").put(AuthenticationEvidence.AMR, "mfa otp pwd");

        assurance.record(AuthenticationEvidence.CARD, Optional.of(session));

        String levels = notes.notes("UserSessionNote").get(Constants.LOA_MAP);
        assertThat(JsonSerialization.readValue(levels, LEVELS)).containsOnlyKeys("1", "2");
        assertThat(notes.notes("UserSessionNote")).containsEntry(AuthenticationEvidence.AMR, "hwk mfa otp pin pwd sc");
    }

    @Test
    void whatTheCookieOfAnotherSessionSaidIsForgotten() throws IOException {
        notes.notes("AuthNote").put(Constants.LOA_MAP, "{\"1\":1000,\"2\":1000}");

        assurance.record(new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of()), Optional.empty());

        String levels = notes.notes("UserSessionNote").get(Constants.LOA_MAP);
        assertThat(JsonSerialization.readValue(levels, LEVELS)).containsOnlyKeys("1");
        assertThat(notes.notes("UserSessionNote")).containsEntry(AuthenticationEvidence.AMR, "");
    }

    @Test
    void outsideABrokeredLoginNothingIsVouchedFor() {
        assertThat(BrokeredEvidence.contextOf(null, login)).isEmpty();
    }
}
