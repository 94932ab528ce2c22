package fr.guichet.account.firstconnection;

import fr.guichet.identity.Nomenclatures;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;

/**
 * The page of a first connection, as the manuals have it: "Espace professionnel" for who has an establishment's account
 * already, with whom to ask for one in each region (CARD-7), and "Espace médecin libéral" with the form of a new account
 * (ACC-1), in whose place an invited assistant gets their own (DEL-2). Each panel is there for those alone to whom it is open; who may do neither reads why.
 */
final class FirstConnectionPages {

    private static final String PAGE = "account-first-connection.ftl";
    private static final String PAGE_OF_NEITHER = "account-not-entitled.ftl";

    private final Nomenclatures nomenclatures;
    private final RegionalContacts contacts;

    FirstConnectionPages(Nomenclatures nomenclatures, RegionalContacts contacts) {
        this.nomenclatures = nomenclatures;
        this.contacts = contacts;
    }

    Response page(AuthenticationFlowContext context, Newcomer newcomer, PageContent content) {
        LoginFormsProvider form = context.form()
                .setAttribute("identity", ShownIdentity.of(newcomer.identity(), nomenclatures))
                .setAttribute(
                        "reason",
                        newcomer.creationRefusal().map(NotEntitled::messageKey).orElse(""))
                .setAttribute("mayLink", newcomer.mayLink());
        form.setAttribute("regions", regions(context, form));
        if (!newcomer.mayCreate() && !newcomer.mayLink()) {
            return form.createForm(PAGE_OF_NEITHER);
        }
        content.error().ifPresent(form::setError);
        newcomer.invitation().ifPresent(invitation -> form.setAttribute("inviterName", invitation.inviterName())
                .setAttribute("declaredProfessions", declaredProfessions(form, newcomer)));
        return form.setAttribute("values", content.values())
                .setAttribute("problems", texts(form, content.problems()))
                .setAttribute("linkUsername", content.identifier())
                .setAttribute("linkProblems", linkingTexts(form, content.linkingProblems()))
                .setAttribute(
                        "passwordRules",
                        PasswordRules.announced(context.getRealm().getPasswordPolicy()))
                .createForm(PAGE);
    }

    private List<Map<String, String>> regions(AuthenticationFlowContext context, LoginFormsProvider form) {
        String language = context.getSession().getContext().resolveLocale(null).getLanguage();
        return contacts.all().stream()
                .map(contact -> Map.of(
                        "region", contact.isForAllOthers() ? form.getMessage("accountOtherRegions") : contact.region(),
                        "text", contact.text(language),
                        "link", contact.link().orElse(""),
                        "linkText", contact.linkText()))
                .toList();
    }

    /** None where the card names a profession. */
    private static List<Map<String, String>> declaredProfessions(LoginFormsProvider form, Newcomer newcomer) {
        if (newcomer.identity().profession().isPresent()) {
            return List.of();
        }
        return Stream.of(DeclaredProfession.values())
                .map(profession -> Map.of("code", profession.code(), "label", form.getMessage(profession.messageKey())))
                .toList();
    }

    private static List<Map<String, String>> texts(LoginFormsProvider form, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> text(
                        problem.field().parameter(),
                        form.getMessage(
                                problem.messageKey(), problem.parameters().toArray())))
                .toList();
    }

    private static List<Map<String, String>> linkingTexts(LoginFormsProvider form, List<LinkingProblem> problems) {
        return problems.stream()
                .map(problem -> text(problem.field(), form.getMessage(problem.messageKey())))
                .toList();
    }

    private static Map<String, String> text(String field, String text) {
        return Map.of("field", field, "text", text);
    }
}
