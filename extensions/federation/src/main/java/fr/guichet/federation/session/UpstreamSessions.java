package fr.guichet.federation.session;

import fr.guichet.identity.UpstreamSession;
import java.util.Map;
import java.util.Optional;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ties the session here to the one that another site has of the same person, so that they end together.
 *
 * <p>The server does so for the site that a session began at. For one that joins a session later it keeps nothing by which
 * a logout token could be understood; that is kept here, in memory of the cluster, as long as the session can last.
 */
public final class UpstreamSessions {

    private static final String KEY = "guichet.upstream.";
    private static final String SESSION = "session";
    private static final String PERSON = "person";

    private final KeycloakSession session;
    private final RealmModel realm;

    public UpstreamSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Ties them at a login.
     *
     * @param brokered by whom the login was vouched for
     * @param own the session that it goes on with; empty when it begins one, which the server ties itself
     */
    public void tie(
            AuthenticationSessionModel login, BrokeredIdentityContext brokered, Optional<UserSessionModel> own) {
        if (brokered.getContextData().containsKey(OIDCIdentityProvider.FEDERATED_ID_TOKEN)) {
            login.setUserSessionNote(
                    UpstreamSession.PROVIDER, brokered.getIdpConfig().getAlias());
        }
        String upstream = brokered.getBrokerSessionId();
        own.filter(raised -> upstream != null && !upstream.equals(raised.getBrokerSessionId()))
                .ifPresent(raised -> remember(upstream, raised));
    }

    /** The provider whose session a logout by a click ends too; empty when there is none, or none any more. */
    public Optional<UserAuthenticationIdentityProvider<?>> endedByAClick(UserSessionModel own) {
        return Optional.ofNullable(own.getNote(UpstreamSession.PROVIDER)).flatMap(this::provider);
    }

    private Optional<UserAuthenticationIdentityProvider<?>> provider(String alias) {
        try {
            return Optional.of(IdentityBrokerService.getIdentityProvider(session, alias));
        } catch (IdentityBrokerException gone) {
            // An administrator took the provider away since: the session here ends all the same.
            return Optional.empty();
        }
    }

    private void remember(String upstream, UserSessionModel raised) {
        long left = raised.getStarted() + (long) realm.getSsoSessionMaxLifespan() - Time.currentTime();
        if (left > 0) {
            session.singleUseObjects()
                    .put(
                            key(upstream),
                            left,
                            Map.of(
                                    SESSION,
                                    raised.getId(),
                                    PERSON,
                                    raised.getUser().getId()));
        }
    }

    /**
     * Ends the session that another site's session joined after it had begun, and tells its clients. Nothing happens when
     * there is none, or it is over.
     *
     * @param provider alias of the other site
     * @param sid of its session
     */
    public void endJoinedBy(String provider, String sid) {
        Optional.ofNullable(session.singleUseObjects().remove(key(provider + "." + sid)))
                .ifPresent(kept -> end(kept, provider));
    }

    private void end(Map<String, String> kept, String provider) {
        UserSessionModel joined = session.sessions().getUserSession(realm, kept.get(SESSION));
        if (joined == null
                || joined.getUser() == null
                || !joined.getUser().getId().equals(kept.get(PERSON))) {
            return;
        }
        EventBuilder event = new EventBuilder(
                        realm, session, session.getContext().getConnection())
                .event(EventType.LOGOUT)
                .user(joined.getUser())
                .session(joined.getId())
                .detail(Details.IDENTITY_PROVIDER, provider);
        AuthenticationManager.backchannelLogout(session, joined, false);
        event.success();
    }

    private String key(String upstream) {
        return KEY + realm.getId() + "." + upstream;
    }
}
