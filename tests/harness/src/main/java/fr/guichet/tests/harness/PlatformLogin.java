package fr.guichet.tests.harness;

import fr.guichet.simulator.oidc.SignInMeans;
import java.net.URI;

/** A login that comes from the platform MonSisra: its sign-in page, or nothing at all for who is signed in there. */
public final class PlatformLogin {
    private final ProviderSignIn signIn;

    private PlatformLogin(Page page) {
        this.signIn = new ProviderSignIn(page);
    }

    /**
     * Begins a login that names the platform, as its tile does; the platform asks who it is.
     *
     * @param login of any client
     */
    public static PlatformLogin open(Browser browser, RelyingParty.Login login) {
        return on(browser.open(hinted(login)));
    }

    /** Address of a login that names the platform. Who is signed in there comes back at once. */
    public static URI hinted(RelyingParty.Login login) {
        return login.with("kc_idp_hint", "monsisra").address();
    }

    /** Signs in at the platform's portal, before any login here; the portal that follows. */
    public static Page atPortal(Browser browser, URI portal, Doctor doctor, SignInMeans means) {
        return on(browser.open(portal).click("Se connecter")).as(doctor, means);
    }

    /** @param page the sign-in page of the platform, just shown */
    public static PlatformLogin on(Page page) {
        return new PlatformLogin(page);
    }

    /** Signs in over there; the page that follows. */
    public Page as(Doctor doctor, SignInMeans means) {
        return signIn.send(doctor.identifier(), means);
    }

    /** Gives up on the platform's page; the page that follows. */
    public Page cancel() {
        return signIn.cancel();
    }

    /** The platform's page. */
    public Page page() {
        return signIn.page();
    }
}
