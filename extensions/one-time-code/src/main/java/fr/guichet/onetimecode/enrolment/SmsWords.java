package fr.guichet.onetimecode.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * The words of an SMS, in the language of its reader. The texts themselves keep to one SMS: no circumflex, no small c
 * cedilla, and room for the name of the service (GSM 7-bit alphabet, 3GPP TS 23.038).
 */
public final class SmsWords {

    /** A longer name would push the text out of one SMS. */
    private static final int LONGEST_NAME = 30;

    private SmsWords() {}

    /**
     * @param key of the text in the theme; its {@code {0}} is the name of the service
     * @param arguments from {@code {1}} on
     */
    public static String of(KeycloakSession session, UserModel reader, String key, Object... arguments) {
        RealmModel realm = session.getContext().getRealm();
        Locale language = session.getContext().resolveLocale(reader);
        try {
            Properties texts = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, language);
            Object[] all = Stream.concat(Stream.of(plain(name(realm))), Stream.of(arguments))
                    .toArray();
            return new MessageFormat(texts.getProperty(key), language).format(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the theme cannot be read", e);
        }
    }

    private static String name(RealmModel realm) {
        String name = realm.getDisplayName();
        return name == null || name.isBlank() ? realm.getName() : name;
    }

    /** Without accents: one circumflex would leave 70 characters for the whole text. */
    static String plain(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
