package fr.guichet.onetimecode.enrolment.action;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Declares the required action {@value #ID}. */
public final class ChannelActionFactory extends ActionFactory {

    /** Id and alias of the required action. */
    public static final String ID = "guichet-code-channel";

    private final RequiredActionProvider action = new ChannelAction();

    public ChannelActionFactory() {
        super(ID, "Guichet: codes by SMS or by e-mail");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }
}
