package fr.guichet.account.firstconnection;

import java.util.List;

/**
 * A rule that a field breaks.
 *
 * @param field where
 * @param messageKey what to say, in the messages of this module or of the server's password rules
 * @param parameters of the message
 */
public record FieldProblem(FormField field, String messageKey, List<Object> parameters) {

    public FieldProblem {
        parameters = List.copyOf(parameters);
    }

    FieldProblem(FormField field, String messageKey) {
        this(field, messageKey, List.of());
    }
}
