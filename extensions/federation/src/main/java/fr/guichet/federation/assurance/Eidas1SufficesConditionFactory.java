package fr.guichet.federation.assurance;

import fr.guichet.federation.FlowStepFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;

/** Declares {@value #ID}, for a conditional part of the browser flow whose means reach {@code eidas1} at most. */
public final class Eidas1SufficesConditionFactory extends FlowStepFactory implements ConditionalAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-eidas1-suffices";

    private static final ConditionalAuthenticator CONDITION = new Eidas1SufficesCondition();

    public Eidas1SufficesConditionFactory() {
        super(
                ID,
                "Guichet: condition, eidas1 suffices",
                "Met unless a higher level than eidas1 is asked for.",
                CONDITION);
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return CONDITION;
    }
}
