package fr.guichet.account.password;

import fr.guichet.account.identifier.IdentifierProblem;
import fr.guichet.identity.IdentifierRefusal;
import fr.guichet.identity.TypedIdentifier;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * What was typed into the login form, judged before anybody looks for an account: what is said about it is the same for
 * everyone (ID-5).
 *
 * @param identifier as it was meant
 * @param hasPassword whether there is one at all
 */
record LoginFields(TypedIdentifier identifier, boolean hasPassword) {

    /** Name of the field for the identifier. */
    static final String IDENTIFIER = AuthenticationManager.FORM_USERNAME;
    /** Name of the field for the password. */
    static final String PASSWORD = CredentialRepresentation.PASSWORD;

    static LoginFields read(MultivaluedMap<String, String> form) {
        return of(form.getFirst(IDENTIFIER), form.getFirst(PASSWORD));
    }

    /** The same of two texts, each null when there was no field. */
    static LoginFields of(String identifier, String password) {
        return new LoginFields(TypedIdentifier.read(identifier), password != null && !password.isEmpty());
    }

    /**
     * Whose turn the login waits for: told by the typed text alone, so that a number of nobody waits as long as
     * somebody's. An account's user name is its turn, however its number was typed; empty when nothing can be tried.
     */
    String turn() {
        if (identifier instanceof TypedIdentifier.National number) {
            return number.id().value();
        }
        return identifier instanceof TypedIdentifier.UserName name
                ? name.value().toLowerCase(Locale.ROOT)
                : "";
    }

    /** Why the identifier cannot be anybody's; empty when it can. */
    Optional<IdentifierRefusal> refusal() {
        return identifier instanceof TypedIdentifier.Refused refused
                ? Optional.of(refused.refusal())
                : Optional.empty();
    }

    /** One message for each field to correct. */
    List<FormMessage> problems() {
        List<FormMessage> problems = new ArrayList<>();
        refusal()
                .ifPresent(refusal -> problems.add(new FormMessage(IDENTIFIER, IdentifierProblem.messageKey(refusal))));
        problems.addAll(passwordProblems());
        return problems;
    }

    /** The same where the page asks for the password alone. */
    List<FormMessage> passwordProblems() {
        return hasPassword ? List.of() : List.of(new FormMessage(PASSWORD, "passwordEmpty"));
    }
}
