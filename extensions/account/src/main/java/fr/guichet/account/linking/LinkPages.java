package fr.guichet.account.linking;

import fr.guichet.identity.PersonName;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/** The pages of a linking after the code. */
final class LinkPages {

    private LinkPages() {}

    /** The two names, to be compared by somebody who has proven to have both the account and the card. */
    static Response names(AuthenticationFlowContext context, PersonName card, UserModel account) {
        return context.form()
                .setAttribute("cardName", Map.of("family", card.family(), "given", card.given()))
                .setAttribute(
                        "accountName",
                        Map.of(
                                "family", Objects.requireNonNullElse(account.getLastName(), ""),
                                "given", Objects.requireNonNullElse(account.getFirstName(), "")))
                .createForm("account-link-names.ftl");
    }

    /** Why there is no link, and what to do. */
    static Response refused(AuthenticationFlowContext context, LinkRefusal refusal) {
        return context.form()
                .setAttribute("refusalWhat", refusal.whatKey())
                .setAttribute("refusalThen", refusal.thenKey())
                .setStatus(Response.Status.CONFLICT)
                .createForm("account-link-refused.ftl");
    }
}
