package fr.guichet.federation.session;

import fr.guichet.federation.FlowStepFactory;

/** Declares {@value #ID}, which belongs at the end of every way to log in. */
public final class BrowserSessionAuthenticatorFactory extends FlowStepFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-browser-session";

    public BrowserSessionAuthenticatorFactory() {
        super(
                ID,
                "Guichet: session of this browser",
                "Ends the session that somebody else has in this browser, and goes on with one's own.",
                new BrowserSessionAuthenticator());
    }
}
