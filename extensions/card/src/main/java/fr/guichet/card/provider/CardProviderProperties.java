package fr.guichet.card.provider;

import static org.keycloak.provider.ProviderConfigProperty.BOOLEAN_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.LIST_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.MULTIVALUED_LIST_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.MULTIVALUED_STRING_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.STRING_TYPE;

import fr.guichet.card.CardType;
import fr.guichet.card.revocation.RevocationMode;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of a {@code cps} identity provider: names, defaults, and what the admin console says of them. */
final class CardProviderProperties {

    static final String CARD_HOST = "cardHost";
    static final String ANCHORS_FILE = "anchorsFile";
    static final String ACCEPTED_TYPES = "acceptedTypes";
    static final String ACCEPTED_ISSUERS = "acceptedIssuers";
    static final String ACCEPTED_POLICIES = "acceptedPolicies";
    static final String TEST_CARDS = "testCards";
    static final String REVOCATION_MODE = "revocationMode";
    static final String CRL_GRACE = "crlGrace";
    static final String CONNECT_TIMEOUT = "connectTimeout";
    static final String OCSP_TIMEOUT = "ocspTimeout";
    static final String CRL_TIMEOUT = "crlTimeout";
    static final String CACHE_DIRECTORY = "cacheDirectory";
    static final String CHECK_AUTHORITIES = "checkAuthorities";
    static final String HELP_URL = "helpUrl";
    static final String DIAGNOSTIC_URL = "diagnosticUrl";
    static final String LOST_CARD_URL = "lostCardUrl";

    /** Between the values of a setting that takes several, as Keycloak's console writes them. */
    static final String SEPARATOR = "##";

    /** "Comment faire ?": how to see that the workstation reads the card. */
    static final String DEFAULT_HELP_URL = "https://esante.gouv.fr/assistance?theme=carte";
    /** Diagnostic tool of the ANS (manual 002). */
    static final String DEFAULT_DIAGNOSTIC_URL = "https://diagcps.eservices.esante.gouv.fr/";
    /** What to do about a lost card or code (manual 002). */
    static final String DEFAULT_LOST_CARD_URL = "https://esante.gouv.fr/assistance?theme=carte";

    private CardProviderProperties() {}

    /** In the order in which the console shows them. */
    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder settings = ProviderConfigurationBuilder.create();
        add(
                settings,
                CARD_HOST,
                STRING_TYPE,
                null,
                "Card host",
                "Origin of the only place where a client certificate is asked for, such as https://carte.example.fr."
                        + " http is taken on loopback alone.");
        add(
                settings,
                ANCHORS_FILE,
                STRING_TYPE,
                null,
                "Authorities",
                "PEM file on the server with the believed roots and the intermediates under them. A new version of the"
                        + " file is read at the next card login.");
        settings.property()
                .name(ACCEPTED_TYPES)
                .label("Accepted cards")
                .helpText("Kinds of card that may log in; all of them when none is chosen.")
                .type(MULTIVALUED_LIST_TYPE)
                .options(Stream.of(CardType.values()).map(Enum::name).toList())
                .add();
        add(
                settings,
                ACCEPTED_ISSUERS,
                MULTIVALUED_STRING_TYPE,
                null,
                "Accepted issuers",
                "Common names of the intermediates whose cards may log in, each one of the file of authorities; all of"
                        + " that file when none is named.");
        add(
                settings,
                ACCEPTED_POLICIES,
                MULTIVALUED_STRING_TYPE,
                null,
                "Accepted policies",
                "Object identifiers, one of which a card's certificate must carry; any when none is named.");
        add(
                settings,
                TEST_CARDS,
                BOOLEAN_TYPE,
                "false",
                "TEST cards",
                "Whether TEST cards may log in beside real ones. Off in production.");
        settings.property()
                .name(REVOCATION_MODE)
                .label("Revocation")
                .helpText("Sources that are asked whether a card is revoked. When none answers, the card is refused.")
                .type(LIST_TYPE)
                .options(Stream.of(RevocationMode.values()).map(Enum::name).toList())
                .defaultValue(RevocationMode.OCSP_THEN_CRL.name())
                .add();
        add(
                settings,
                CRL_GRACE,
                STRING_TYPE,
                "0",
                "Grace of an old CRL",
                "How long past its next update a CRL still counts: seconds, or a duration such as PT6H.");
        add(
                settings,
                CONNECT_TIMEOUT,
                STRING_TYPE,
                "PT2S",
                "Connection time-out",
                "Longest wait for a connection to an OCSP responder or a CRL: seconds, or a duration.");
        add(
                settings,
                OCSP_TIMEOUT,
                STRING_TYPE,
                "PT3S",
                "OCSP time-out",
                "Longest wait for an OCSP answer: seconds, or a duration.");
        add(
                settings,
                CRL_TIMEOUT,
                STRING_TYPE,
                "PT20S",
                "CRL time-out",
                "Longest wait for a CRL: seconds, or a duration.");
        add(
                settings,
                CACHE_DIRECTORY,
                STRING_TYPE,
                null,
                "CRL directory",
                "Directory of the server where CRLs outlive a restart; in memory alone when none is given.");
        add(
                settings,
                CHECK_AUTHORITIES,
                BOOLEAN_TYPE,
                "true",
                "Check authorities",
                "Whether intermediates are looked up in their issuer's CRL too, where they name one over HTTP.");
        add(
                settings,
                HELP_URL,
                STRING_TYPE,
                DEFAULT_HELP_URL,
                "Comment faire ?",
                "Page on how to see that the workstation reads the card.");
        add(
                settings,
                DIAGNOSTIC_URL,
                STRING_TYPE,
                DEFAULT_DIAGNOSTIC_URL,
                "Diagnostic tool",
                "Tool that finds out why a workstation does not read a card.");
        add(
                settings,
                LOST_CARD_URL,
                STRING_TYPE,
                DEFAULT_LOST_CARD_URL,
                "Lost card or code",
                "Page on what to do about a lost card or code.");
        return settings.build();
    }

    private static void add(
            ProviderConfigurationBuilder settings,
            String name,
            String type,
            String defaultValue,
            String label,
            String helpText) {
        settings.property(name, label, helpText, type, defaultValue, null);
    }
}
