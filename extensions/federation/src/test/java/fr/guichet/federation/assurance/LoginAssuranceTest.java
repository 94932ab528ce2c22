package fr.guichet.federation.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

class LoginAssuranceTest {
    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final NotedSession notes = new NotedSession();
    private final AuthenticationSessionModel login = notes.as(AuthenticationSessionModel.class);
    private final LoginAssurance assurance = new LoginAssurance(new AcrStore(null, login), login);

    @Test
    void theLevelOfThisLoginIsTheOneProven() {
        assurance.record(AuthenticationEvidence.CARD);

        assertThat(notes.notes("AuthNote")).containsEntry(Constants.LEVEL_OF_AUTHENTICATION, "2");
    }

    @Test
    void aLaterRequestOfTheSessionMayRelyOnTheLevelAndOnTheOnesBelow() throws IOException {
        assurance.record(AuthenticationEvidence.CARD);

        String levels = notes.notes("UserSessionNote").get(Constants.LOA_MAP);
        assertThat(JsonSerialization.readValue(levels, LEVELS)).containsOnlyKeys("1", "2");
    }

    @Test
    void aLowerLevelProvesNothingAboutTheHigherOne() throws IOException {
        assurance.record(new AuthenticationEvidence(AssuranceLevel.EIDAS1, List.of("pwd", "otp", "mfa")));

        String levels = notes.notes("UserSessionNote").get(Constants.LOA_MAP);
        assertThat(JsonSerialization.readValue(levels, LEVELS)).containsOnlyKeys("1");
        assertThat(notes.notes("AuthNote")).containsEntry(Constants.LEVEL_OF_AUTHENTICATION, "1");
    }

    @Test
    void theMethodsStayWithTheSession() {
        assurance.record(AuthenticationEvidence.CARD);

        assertThat(notes.notes("UserSessionNote").get(AuthenticationEvidence.AMR))
                .isEqualTo("hwk mfa pin sc");
    }

    @Test
    void outsideABrokeredLoginNothingIsVouchedFor() {
        assertThat(BrokeredEvidence.of(null, login)).isEmpty();
    }
}
