package fr.guichet.account.passwordrules;

import java.util.List;

/**
 * A rule that a password breaks.
 *
 * @param messageKey what to say, in the server's messages
 * @param parameters of the message, such as the figure that is asked for
 */
public record BrokenRule(String messageKey, List<Object> parameters) {

    public BrokenRule {
        parameters = List.copyOf(parameters);
    }
}
