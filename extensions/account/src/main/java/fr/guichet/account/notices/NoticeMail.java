package fr.guichet.account.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sends a notice, long after the page was shown. One that fails is logged; nobody waits for it. */
final class NoticeMail {

    private static final Logger LOG = Logger.getLogger(NoticeMail.class);
    private static final String TEMPLATE = "account-notice.ftl";
    // The mail says whose hour it is: people overseas read it too.
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private NoticeMail() {}

    /**
     * @param session one of its own, in which a transaction runs
     * @param language of the page where it happened, for a person who has not chosen one; empty for the realm's
     */
    static void send(KeycloakSession session, String realmId, DueNotice due, Instant when, String language) {
        RealmModel realm = session.realms().getRealm(realmId);
        session.getContext().setRealm(realm);
        UserModel account = session.users().getUserById(realm, due.accountId());
        String address = account == null ? null : due.address().orElse(account.getEmail());
        if (address == null || address.isBlank()) {
            return;
        }
        if (account.getFirstAttribute(UserModel.LOCALE) == null && !language.isEmpty()) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language);
        }
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("what", due.notice().whatKey());
        attributes.put("when", written(when, session.getContext().resolveLocale(account)));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(account)
                    .send(due.notice().subjectKey(), TEMPLATE, attributes, address);
        } catch (EmailException e) {
            // The class alone: what a mail server says repeats the address.
            LOG.warnf(
                    "a notice (%s) could not be sent: %s",
                    due.notice(), e.getClass().getName());
        }
    }

    private static String written(Instant when, Locale locale) {
        // "21 November", as the rest of the English texts.
        Locale shown = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(shown)
                .withZone(ZONE)
                .format(when);
    }
}
