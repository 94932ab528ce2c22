package fr.guichet.delegation.notices;

import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.rules.CalendarDays;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes to one side of a delegation, to a validated address alone. What cannot be sent is logged; nobody waits. */
final class NoticeMail {

    private static final Logger LOG = Logger.getLogger(NoticeMail.class);
    private static final String TEMPLATE = "delegation-notice.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Delegation delegation;

    /** @param session one of its own, in which a transaction runs */
    NoticeMail(KeycloakSession session, RealmModel realm, Delegation delegation) {
        this.session = session;
        this.realm = realm;
        this.delegation = delegation;
    }

    void send(DueNotices.Due due) {
        DelegateAccount.find(session, realm, due.to())
                .filter(NoticeMail::isWrittenTo)
                .ifPresent(account -> send(due.notice(), account));
    }

    private static boolean isWrittenTo(UserModel account) {
        return account.isEnabled()
                && account.isEmailVerified()
                && account.getEmail() != null
                && !account.getEmail().isBlank();
    }

    private void send(Notice notice, UserModel account) {
        Locale locale = session.getContext().resolveLocale(account);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("what", notice.whatKey());
        attributes.put("who", otherSide(account));
        attributes.put(
                "until",
                delegation.period().until().map(end -> day(end, locale)).orElse(""));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(account)
                    .send(notice.subjectKey(), TEMPLATE, attributes);
        } catch (EmailException e) {
            // The class alone: what a mail server says repeats the address.
            LOG.warnf(
                    "a notice of a delegation (%s) could not be sent: %s",
                    notice, e.getClass().getName());
        }
    }

    private String otherSide(UserModel account) {
        if (account.getId().equals(delegation.delegatorId())) {
            return written(delegation.named());
        }
        UserModel doctor = session.users().getUserById(realm, delegation.delegatorId());
        return Optional.ofNullable(doctor)
                .flatMap(known -> PersonName.of(known.getLastName(), known.getFirstName()))
                .map(NoticeMail::written)
                .orElse("");
    }

    private static String written(PersonName name) {
        return name.given() + " " + name.family();
    }

    private static String day(Instant end, Locale locale) {
        // "21 November", as the rest of the English texts.
        Locale shown = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(shown)
                .format(CalendarDays.lastDayBefore(end));
    }
}
