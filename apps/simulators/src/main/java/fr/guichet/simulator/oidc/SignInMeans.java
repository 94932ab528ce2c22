package fr.guichet.simulator.oidc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How somebody signs in at the provider, and what the provider then says of it. */
public enum SignInMeans {
    CARD("eidas2", List.of("sc", "pin", "mfa", "hwk"), "CARD"),
    APPLICATION("eidas1", List.of("swk", "mfa", "pwd"), "MOBILE"),
    /** Not a strong authentication: the level is OpenID Connect's "0", the weakest there is. */
    PASSWORD("0", List.of("pwd"), "PASSWORD");

    private final String acr;
    private final List<String> amr;
    private final String authMode;

    SignInMeans(String acr, List<String> amr, String authMode) {
        this.acr = acr;
        this.amr = amr;
        this.authMode = authMode;
    }

    /** Value of the field {@code means} of the sign-in page. */
    public String formValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Level of assurance that is answered, {@code acr}. */
    public String acr() {
        return acr;
    }

    /** Methods of RFC 8176, as the platform's ID token names them. */
    public List<String> amr() {
        return amr;
    }

    /** Pro Santé Connect's own word for it, in userinfo. */
    String authMode() {
        return authMode;
    }

    static Optional<SignInMeans> ofForm(String value) {
        for (SignInMeans means : values()) {
            if (means.formValue().equals(value)) {
                return Optional.of(means);
            }
        }
        return Optional.empty();
    }
}
