package fr.guichet.tests.federation;

import fr.guichet.simulator.oidc.Misbehaviour;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.Page;
import java.net.URI;

/** Good answers of Pro Santé Connect that have not reached the gateway yet. */
final class Answers {
    private Answers() {}

    /**
     * Signs in over there and stops on the way back. The first try goes wrong, so that the second is asked nothing and
     * consists of two redirections.
     *
     * @param login address of the login
     * @return the address that the browser would be sent to
     */
    static URI of(Browser browser, URI login, OidcSimulator provider, Doctor doctor) {
        provider.behave(doctor.identifier(), Misbehaviour.NO_ACR);
        Page refused = EcpsLogin.open(browser, login).approve(doctor);
        provider.behave(doctor.identifier());
        return browser.redirectOf(browser.redirectOf(refused.target("Réessayer")));
    }
}
