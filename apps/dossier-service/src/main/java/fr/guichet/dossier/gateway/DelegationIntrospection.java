package fr.guichet.dossier.gateway;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.DelegationsClaim;
import fr.guichet.dossier.workspace.MalformedClaimException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway whether a delegation is in force, at every request that relies on one and without remembering the
 * answer: an end takes effect at the next request (DEL-5). The rights are those of the answer, not those of the login.
 */
@Component
public class DelegationIntrospection {

    private final DelegationQuestions questions;

    DelegationIntrospection(DelegationQuestions questions) {
        this.questions = questions;
    }

    /**
     * A delegation as it stands now; empty when it is not in force, or not for that account.
     *
     * @param account who relies on it ({@code sub})
     * @param delegation its identifier
     * @throws GatewayUnavailableException when the gateway does not say, or not in time
     */
    public Optional<Delegated> inForce(String account, String delegation) {
        HttpResponse<String> answer = questions.ask(Map.of("sub", account, "delegation", delegation));
        if (answer.statusCode() != 200) {
            throw new GatewayUnavailableException(
                    "the gateway answers " + answer.statusCode() + " when asked for a delegation");
        }
        return read(answer.body(), delegation);
    }

    private static Optional<Delegated> read(String body, String delegation) {
        Map<String, Object> members;
        try {
            members = JSONObjectUtils.parse(body);
        } catch (ParseException e) {
            throw new GatewayUnavailableException("the gateway's answer on a delegation is no JSON object", e);
        }
        if (members == null || !(members.get("active") instanceof Boolean active)) {
            throw new GatewayUnavailableException("the gateway's answer on a delegation does not say whether it is");
        }
        if (!active) {
            return Optional.empty();
        }
        try {
            return DelegationsClaim.read(members.get(DelegationsClaim.NAME)).stream()
                    .filter(delegated -> delegated.delegation().equals(delegation))
                    .findFirst();
        } catch (MalformedClaimException e) {
            throw new GatewayUnavailableException("the gateway's answer on a delegation cannot be read", e);
        }
    }
}
