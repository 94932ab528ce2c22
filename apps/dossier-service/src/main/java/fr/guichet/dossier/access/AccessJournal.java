package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.trust.TokenRefusal;
import fr.guichet.dossier.trust.TokenRefusedException;
import fr.guichet.dossier.workspace.WorkspaceRefusal;
import fr.guichet.identity.AssuranceLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who came in and who did not: one line each in the category {@code fr.guichet.dossier.audit}. Identifiers
 * are masked; no token, dossier number or patient is ever written.
 */
@Component
public class AccessJournal {

    private static final Logger AUDIT = LoggerFactory.getLogger("fr.guichet.dossier.audit");

    /** Someone logged in. */
    void loginAccepted(Professional professional, AssuranceLevel level) {
        AUDIT.info("event=login_accepted professional={} acr={}", professional.masked(), level.acr());
    }

    /** Someone who is logged in was sent to raise the login. */
    void stepUp(AssuranceLevel needed) {
        AUDIT.info("event=step_up needed={}", needed.acr());
    }

    /** A login is too low for the page that was asked for. */
    void levelNotReached(AssuranceLevel needed) {
        AUDIT.info("event=level_not_reached needed={}", needed.acr());
    }

    /** The tile of a platform started a login. */
    void loginInitiated(Platform platform) {
        AUDIT.info("event=login_initiated platform={}", platform.alias());
    }

    /** What pretended to be a tile started none. */
    public void initiationRefused(InitiationRefusal refusal) {
        AUDIT.info("event=initiation_refused reason={}", refusal.reason());
    }

    /** A login ended on the page that explains. */
    void loginRefused(LoginRefusal refusal, Exception failure) {
        AUDIT.info(
                "event=login_refused cause={} token={}",
                refusal,
                TokenRefusedException.in(failure).map(TokenRefusal::reason).orElse("none"));
    }

    /** A request of the API was refused. */
    void tokenRefused(TokenRefusal refusal) {
        AUDIT.info("event=token_refused reason={}", refusal.reason());
    }

    /** The gateway said that a session of its, or everyone of a person's, ended. */
    void gatewayLogout(boolean oneSession) {
        AUDIT.info("event=gateway_logout scope={}", oneSession ? "session" : "subject");
    }

    /** What pretended to be such a message was refused. */
    void gatewayLogoutRefused(TokenRefusal refusal) {
        AUDIT.info("event=gateway_logout_refused reason={}", refusal.reason());
    }

    /** A space, or something in it, did not open. */
    public void spaceRefused(Professional professional, WorkspaceRefusal refusal) {
        AUDIT.info("event=space_refused professional={} reason={}", professional.masked(), refusal.reason());
    }

    /** Someone's session ended here because it had ended at the gateway. */
    void loginEndedAtGateway(Professional professional) {
        AUDIT.info("event=login_ended cause=gateway professional={}", professional.masked());
    }
}
