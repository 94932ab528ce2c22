package fr.guichet.realm;

import java.util.regex.Pattern;

/** Which settings and which variables hold a secret, by their names. */
public final class SecretNames {

    private static final Pattern SETTING =
            Pattern.compile("(?i).*(secret|password|passphrase|privatekey|private\\.key|apikey|api\\.key)");
    private static final Pattern VARIABLE =
            Pattern.compile(".*(SECRET|PASSWORD|PASSPHRASE|PRIVATE_KEY|TOKEN|API_KEY).*");

    private SecretNames() {}

    /** @param key last step of a path, such as {@code clientSecret} */
    public static boolean isSetting(String key) {
        return SETTING.matcher(key).matches();
    }

    /** @param name such as {@code GUICHET_DOSSIER_SECRET} */
    public static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }
}
