package fr.guichet.account.means;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.IdentityProviderBean;

/**
 * Lets the login page offer every means to whom the browser's session already names. The server would offer those alone
 * that the account was used with before: who came from a platform and now needs the card would be offered nothing.
 */
public final class EveryMeans {

    private static final String PROVIDERS = "social";

    private EveryMeans() {}

    /** The same form, whose page is the one that a person sees whom nobody knows yet. */
    public static LoginFormsProvider on(LoginFormsProvider form) {
        return form.setAttributeMapper(EveryMeans::ofNobody);
    }

    private static Map<String, Object> ofNobody(Map<String, Object> attributes) {
        Map<String, Object> all = new HashMap<>(attributes);
        all.computeIfPresent(PROVIDERS, (name, providers) -> {
            IdentityProviderBean known = (IdentityProviderBean) providers;
            return new IdentityProviderBean(known.getSession(), known.getRealm(), known.getBaseURI(), null);
        });
        return all;
    }
}
