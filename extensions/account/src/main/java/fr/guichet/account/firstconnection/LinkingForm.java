package fr.guichet.account.firstconnection;

import fr.guichet.account.password.PasswordProof;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/**
 * The panel "Espace professionnel" as it was sent: identifier and password of the account that a référent created
 * (CARD-6).
 *
 * @param identifier as typed
 * @param password as typed
 */
record LinkingForm(String identifier, String password) {

    /** Name of the field for the identifier; not the other panel's. */
    static final String IDENTIFIER = "linkUsername";
    /** Name of the field for the password; not the other panel's. */
    static final String PASSWORD = "linkPassword";

    /** The form; empty when another one was sent. */
    static Optional<LinkingForm> read(MultivaluedMap<String, String> parameters) {
        if (!parameters.containsKey(IDENTIFIER)) {
            return Optional.empty();
        }
        return Optional.of(new LinkingForm(text(parameters, IDENTIFIER), text(parameters, PASSWORD)));
    }

    private static String text(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }

    /** The problems of the login page's fields, at this panel's. */
    static List<LinkingProblem> problems(List<FormMessage> problems) {
        return problems.stream()
                .map(problem -> new LinkingProblem(
                        PasswordProof.IDENTIFIER.equals(problem.getField()) ? IDENTIFIER : PASSWORD,
                        problem.getMessage()))
                .toList();
    }

    /** The one answer to what is not right. */
    static List<LinkingProblem> refused() {
        return List.of(new LinkingProblem(IDENTIFIER, "passwordRefused"));
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "LinkingForm";
    }
}
