package fr.guichet.federation.assurance;

import fr.guichet.federation.FlowStepFactory;

/** Declares {@value #ID}, which belongs in the flow after every identity provider. */
public final class AssuranceAuthenticatorFactory extends FlowStepFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-assurance";

    public AssuranceAuthenticatorFactory() {
        super(
                ID,
                "Guichet: assurance of a brokered login",
                "Sets the level and the methods that the identity provider vouches for; refuses when it vouches for none,"
                        + " or for less than the client asks for.",
                new AssuranceAuthenticator());
    }
}
