package fr.guichet.account.cards;

import fr.guichet.account.broker.LinkedSince;
import fr.guichet.identity.Masking;
import fr.guichet.identity.ProfessionalIdentity;
import fr.guichet.portal.Caller;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/**
 * A means of login that is linked to an account, as a page shows it.
 *
 * @param alias of the identity provider
 * @param name as its button reads
 * @param number national identifier of its person, masked
 * @param since the day it was linked, in the page's language; empty when nobody noted it
 */
record LinkedMeans(String alias, String name, String number, String since) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** All of an account's, in the order of their names. */
    static List<LinkedMeans> of(KeycloakSession session, Caller caller) {
        Locale locale = session.getContext().resolveLocale(caller.account());
        String number = Optional.ofNullable(caller.account().getFirstAttribute(ProfessionalIdentity.NATIONAL_ID))
                .map(Masking::mask)
                .orElse("");
        return session.users()
                .getFederatedIdentitiesStream(caller.realm(), caller.account())
                .map(FederatedIdentityModel::getIdentityProvider)
                .map(alias -> new LinkedMeans(alias, name(session, alias), number, since(caller, alias, locale)))
                .sorted(Comparator.comparing(LinkedMeans::name))
                .toList();
    }

    private static String name(KeycloakSession session, String alias) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        return provider == null
                        || provider.getDisplayName() == null
                        || provider.getDisplayName().isBlank()
                ? alias
                : provider.getDisplayName();
    }

    private static String since(Caller caller, String alias, Locale locale) {
        Locale shown = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.UK : locale;
        return LinkedSince.of(caller.account(), alias)
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(shown)
                        .withZone(ZONE)::format)
                .orElse("");
    }

    /** For a template; {@code url} is where it is unlinked. */
    Map<String, String> model(String url) {
        return Map.of("alias", alias, "name", name, "number", number, "since", since, "url", url);
    }
}
