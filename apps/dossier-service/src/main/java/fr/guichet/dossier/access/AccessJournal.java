package fr.guichet.dossier.access;

import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.trust.TokenRefusal;
import fr.guichet.dossier.trust.TokenRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who came in, who did not, and who read what: one line each in the category {@code fr.guichet.dossier.audit}. Identifiers
 * are masked; no token, dossier number or patient is ever written.
 */
@Component
public class AccessJournal {

    private static final Logger AUDIT = LoggerFactory.getLogger("fr.guichet.dossier.audit");

    /** Someone logged in. */
    public void loginAccepted(Professional professional) {
        AUDIT.info("event=login_accepted professional={}", professional.id().masked());
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

    /** A list was shown on a page. */
    public void listRead(Professional professional, Family family, int dossiers) {
        AUDIT.info(
                "event=list_read professional={} family={} dossiers={}",
                professional.id().masked(),
                family.slug(),
                dossiers);
    }

    /** A dossier was created on a page. */
    public void dossierCreated(Professional professional, Family family) {
        AUDIT.info(
                "event=dossier_created professional={} family={}",
                professional.id().masked(),
                family.slug());
    }

    /** Dossiers were given to an application. */
    public void apiRead(Professional professional, int dossiers) {
        AUDIT.info(
                "event=api_read professional={} dossiers={}", professional.id().masked(), dossiers);
    }
}
