package fr.guichet.account.firstconnection;

import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.ProfessionalIdentity;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The two pages of a first connection: the form, and how to get an account without it. */
final class FirstConnectionPages {

    private final Nomenclatures nomenclatures;
    private final RegionalContacts contacts;

    FirstConnectionPages(Nomenclatures nomenclatures, RegionalContacts contacts) {
        this.nomenclatures = nomenclatures;
        this.contacts = contacts;
    }

    /** The form of ACC-1 with the identity locked, the values typed before and one message for each broken rule. */
    Response form(
            AuthenticationFlowContext context,
            ProfessionalIdentity identity,
            Map<String, String> values,
            List<FieldProblem> problems) {
        LoginFormsProvider form = context.form();
        return fill(form, context, identity, values)
                .setAttribute("problems", texts(form, problems))
                .createForm("account-first-connection.ftl");
    }

    /** The form when creating failed for no fault of the person: nothing was created, and it can be tried again. */
    Response failed(AuthenticationFlowContext context, ProfessionalIdentity identity, Map<String, String> values) {
        return fill(context.form(), context, identity, values)
                .setAttribute("problems", List.of())
                .setError("accountCreationFailed")
                .createForm("account-first-connection.ftl");
    }

    private LoginFormsProvider fill(
            LoginFormsProvider form,
            AuthenticationFlowContext context,
            ProfessionalIdentity identity,
            Map<String, String> values) {
        return form.setAttribute("identity", ShownIdentity.of(identity, nomenclatures))
                .setAttribute("values", values)
                .setAttribute(
                        "passwordRules",
                        PasswordRules.announced(context.getRealm().getPasswordPolicy()));
    }

    /** Who the person is read as, why that is not enough, and whom to ask (CARD-7). */
    Response notEntitled(AuthenticationFlowContext context, ProfessionalIdentity identity, NotEntitled refusal) {
        String language = context.getSession().getContext().resolveLocale(null).getLanguage();
        LoginFormsProvider form = context.form();
        List<Map<String, String>> regions = contacts.all().stream()
                .map(contact -> Map.of(
                        "region", contact.isForAllOthers() ? form.getMessage("accountOtherRegions") : contact.region(),
                        "text", contact.text(language),
                        "link", contact.link().orElse(""),
                        "linkText", contact.linkText()))
                .toList();
        return form.setAttribute("identity", ShownIdentity.of(identity, nomenclatures))
                .setAttribute("reason", refusal.messageKey())
                .setAttribute("regions", regions)
                .createForm("account-not-entitled.ftl");
    }

    private static List<Map<String, String>> texts(LoginFormsProvider form, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> {
                    Map<String, String> text = new LinkedHashMap<>();
                    text.put("field", problem.field().parameter());
                    text.put(
                            "text",
                            form.getMessage(
                                    problem.messageKey(), problem.parameters().toArray()));
                    return text;
                })
                .toList();
    }
}
