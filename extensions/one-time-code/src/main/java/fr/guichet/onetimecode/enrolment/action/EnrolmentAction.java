package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.identity.watch.Watch;
import fr.guichet.onetimecode.enrolment.SmsCredentialProviderFactory;
import fr.guichet.onetimecode.sms.SmsGateway;
import fr.guichet.onetimecode.sms.SmsGateways;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.authentication.CredentialRegistrator;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Number, "Vérifier", code, choice (OTP-4): sets a number up, and changes it. */
final class EnrolmentAction extends OwnAction implements CredentialRegistrator {

    private final Clock clock;
    private final Watch watch;

    /** @param watch whoever watches the server */
    EnrolmentAction(Clock clock, Watch watch) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    void answer(RequiredActionContext context, EnrolmentRequest request) {
        Optional<SmsGateway> gateway = SmsGateways.of(context.getSession());
        if (gateway.isPresent()) {
            new Enrolment(context, gateway.get(), clock, watch).answer(request);
        } else {
            new EnrolmentPages(context).unavailable("smsNoGateway");
        }
    }

    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel login) {
        return SmsCredentialProviderFactory.ID;
    }
}
