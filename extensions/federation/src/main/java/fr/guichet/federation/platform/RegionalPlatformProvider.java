package fr.guichet.federation.platform;

import fr.guichet.federation.upstream.RefusalView;
import fr.guichet.federation.upstream.RequestedLevel;
import fr.guichet.federation.upstream.UpstreamProvider;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamServices;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.AssuranceLevel;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A regional platform, such as MonSisra: its people arrive logged in (PLAT-1), and get no further than its policy. */
public final class RegionalPlatformProvider extends UpstreamProvider<PlatformConfig> {

    /** OpenID Connect Core, section 3.1.2.1: the platform asks again when its session is older, and says how old. */
    private static final String MAX_AGE = "max_age";

    RegionalPlatformProvider(KeycloakSession session, PlatformConfig config, UpstreamServices services) {
        super(session, config, services);
    }

    @Override
    protected UpstreamVerdict judge(VerifiedLogin login) {
        return PlatformAdmission.judge(getConfig().policy(), login);
    }

    /** What is accepted and enough for the client, so that a platform that can do better asks for it at once. */
    @Override
    protected List<String> requestedAcr(AuthenticationSessionModel login) {
        return getConfig().policy().levels().atLeast(RequestedLevel.of(login).orElse(AssuranceLevel.EIDAS1));
    }

    @Override
    protected Map<String, String> extraParameters(AuthenticationSessionModel login) {
        return Map.of(
                MAX_AGE, Long.toString(getConfig().policy().age().maximum().toSeconds()));
    }

    @Override
    protected RefusalView viewOf(UpstreamRefusal refusal) {
        return WeakLoginPage.of(refusal, getConfig()).orElseGet(() -> super.viewOf(refusal));
    }
}
