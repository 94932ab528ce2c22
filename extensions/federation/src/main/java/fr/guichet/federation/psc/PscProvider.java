package fr.guichet.federation.psc;

import fr.guichet.federation.upstream.RequestedLevel;
import fr.guichet.federation.upstream.UpstreamProvider;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamServices;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.federation.upstream.VerifiedLogin;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Login by Pro Santé Connect (ECPS-1, ECPS-4). */
final class PscProvider extends UpstreamProvider<PscConfig> {

    PscProvider(KeycloakSession session, PscConfig config, UpstreamServices services) {
        super(session, config, services);
    }

    @Override
    protected UpstreamVerdict judge(VerifiedLogin login) {
        return PscJudgement.of(login, getConfig().minimumLevel());
    }

    @Override
    protected List<String> requestedAcr(AuthenticationSessionModel login) {
        return List.of(getConfig().requestedLevel(RequestedLevel.of(login)).acr());
    }

    @Override
    protected UpstreamRefusal refusalOf(String error, String description) {
        return PhoneTimeout.is(error, description)
                ? UpstreamRefusal.PHONE_TIMEOUT
                : super.refusalOf(error, description);
    }
}
