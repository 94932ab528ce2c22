package fr.guichet.federation.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AuthenticationEvidence;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class SessionClaimsTest {

    private static final ProtocolMapperModel UNCONFIGURED = new ProtocolMapperModel();

    private final NotedSession clientNotes = new NotedSession();
    private final NotedSession userNotes = new NotedSession();
    private final UserSessionModel userSession = userNotes.as(UserSessionModel.class);
    private final AuthenticatedClientSessionModel clientSession = clientNotes.as(AuthenticatedClientSessionModel.class);
    private final ClientSessionContext client = (ClientSessionContext) Proxy.newProxyInstance(
            ClientSessionContext.class.getClassLoader(),
            new Class<?>[] {ClientSessionContext.class},
            (proxy, method, arguments) -> clientSession);

    private final AcrMapper acr = new AcrMapper();
    private final AmrMapper amr = new AmrMapper();

    @Test
    void theProvenLevelIsInEveryTokenAndAnswer() {
        proveLevel("2");

        assertThat(tokens(acr)).extracting(IDToken::getAcr).containsOnly("eidas2");
        assertThat(userInfo(acr).getOtherClaims()).containsEntry("acr", "eidas2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"-1", "0", "3", "eidas2", ""})
    void whatIsNotProvenIsNotReadAsALowLevel(String level) {
        proveLevel(level);

        assertThat(tokens(acr)).extracting(IDToken::getAcr).containsOnlyNulls();
        assertThat(userInfo(acr).getOtherClaims()).doesNotContainKey("acr");
    }

    @Test
    void aLevelWrittenByAnotherMapperIsReplacedByTheProvenOne() {
        AccessToken token = new AccessToken();
        token.setAcr("eidas1");

        acr.transformAccessToken(token, UNCONFIGURED, null, userSession, client);

        assertThat(token.getAcr()).isNull();
        assertThat(acr.getPriority()).isGreaterThan(0);
    }

    @Test
    void theMethodsAreInEveryTokenAndAnswer() {
        userNotes.notes("Note").put(AuthenticationEvidence.AMR, "hwk mfa pin sc");

        assertThat(Stream.concat(tokens(amr).stream(), Stream.of(userInfo(amr))))
                .extracting(token -> token.getOtherClaims().get("amr"))
                .containsOnly(List.of("hwk", "mfa", "pin", "sc"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutMethodsThereIsNoClaim(String note) {
        userNotes.notes("Note").put(AuthenticationEvidence.AMR, note);

        assertThat(tokens(amr))
                .allSatisfy(token -> assertThat(token.getOtherClaims()).isEmpty());
    }

    private void proveLevel(String level) {
        clientNotes.notes("Note").put(Constants.LEVEL_OF_AUTHENTICATION, level);
    }

    private List<IDToken> tokens(SessionClaimMapper mapper) {
        return List.of(
                mapper.transformIDToken(new IDToken(), UNCONFIGURED, null, userSession, client),
                mapper.transformAccessToken(new AccessToken(), UNCONFIGURED, null, userSession, client),
                mapper.transformIntrospectionToken(new AccessToken(), UNCONFIGURED, null, userSession, client));
    }

    private AccessToken userInfo(SessionClaimMapper mapper) {
        return mapper.transformUserInfoToken(new AccessToken(), UNCONFIGURED, null, userSession, client);
    }
}
