package fr.guichet.card.provider;

import fr.guichet.card.CardRefusedException;
import fr.guichet.card.CardVerdict;
import fr.guichet.identity.watch.Happening;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.http.HttpRequest;
import org.keycloak.services.x509.X509ClientCertificateLookup;

/**
 * The step on the card host: examines the card and sends the browser back with a code. It knows no cookie and shows no
 * page; for a login that is not under way it examines nothing.
 */
final class CardPresentation {

    private static final Logger LOG = Logger.getLogger(CardPresentation.class);
    /** Broker states have some hundred characters. */
    private static final int LONGEST_STATE = 4096;

    private final HandOff handOff;

    CardPresentation(HandOff handOff) {
        this.handOff = handOff;
    }

    /**
     * Where the browser goes next, always on the login host.
     *
     * @param state of the login; empty when the address carries none
     */
    URI present(String state) {
        if (state.length() > LONGEST_STATE) {
            return handOff.addresses().back("");
        }
        StateBinding login = handOff.binding(state);
        if (!handOff.isAvailable() || !handOff.store().isUnderWay(login)) {
            return handOff.addresses().back(state);
        }
        HandOffCode code = handOff.store().keep(login, examined());
        handOff.services().watch().happened(Happening.HAND_OFF_ISSUED);
        return handOff.addresses().back(state, code);
    }

    private HandOffOutcome examined() {
        HttpRequest request = handOff.session().getContext().getHttpRequest();
        if (handOff.services().source() == CertificateSource.TRUSTED_PROXY && !request.isProxyTrusted()) {
            return refused(HandOffRefusal.UNTRUSTED_PEER);
        }
        X509ClientCertificateLookup lookup = handOff.session().getProvider(X509ClientCertificateLookup.class);
        try {
            return verdictOn(new ClientCertificates(lookup).of(request));
        } catch (CardRefusedException refused) {
            return new HandOffOutcome.Refused(LoginRefusal.of(refused.refusal()), CardFacts.UNKNOWN);
        } catch (IllegalArgumentException | IllegalStateException unusable) {
            LOG.errorf("Card login of provider %s is off: %s", handOff.config().getAlias(), unusable.getMessage());
            return refused(HandOffRefusal.UNAVAILABLE);
        }
    }

    private HandOffOutcome verdictOn(List<X509Certificate> chain) {
        CardVerdict verdict =
                handOff.services().examiners().of(handOff.config()).examine(chain);
        if (verdict instanceof CardVerdict.Accepted accepted) {
            return new HandOffOutcome.Believed(accepted.holder());
        }
        CardVerdict.Refused refused = (CardVerdict.Refused) verdict;
        return new HandOffOutcome.Refused(LoginRefusal.of(refused.refusal()), CardFacts.of(chain));
    }

    private static HandOffOutcome refused(HandOffRefusal refusal) {
        return new HandOffOutcome.Refused(LoginRefusal.of(refusal), CardFacts.UNKNOWN);
    }
}
