package fr.guichet.card.provider;

import fr.guichet.card.CardType;
import fr.guichet.card.examination.CardPolicy;
import fr.guichet.card.revocation.RevocationMode;
import fr.guichet.card.revocation.RevocationPolicy;
import fr.guichet.card.trust.InvalidAnchorsException;
import fr.guichet.card.trust.TrustAnchors;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

/**
 * The settings of one {@code cps} identity provider, typed. {@link #validate} refuses at the time of saving, or of the
 * realm's import, what would otherwise only be found when a doctor logs in.
 */
public final class CardProviderConfig extends IdentityProviderModel {

    private static final long serialVersionUID = 1L;

    public CardProviderConfig() {}

    public CardProviderConfig(IdentityProviderModel model) {
        super(model);
    }

    /** @throws IllegalArgumentException with the setting that is wrong, for the operator */
    @Override
    public void validate(RealmModel realm) {
        cardHost();
        policy();
        helpUrl();
        diagnosticUrl();
        lostCardUrl();
    }

    CardHost cardHost() {
        return CardHost.parse(required(CardProviderProperties.CARD_HOST, "The card host"));
    }

    /** File of the authorities. */
    Path anchorsFile() {
        return path(required(CardProviderProperties.ANCHORS_FILE, "The file of the authorities"));
    }

    /**
     * Which cards may log in; reads the file of the authorities.
     *
     * @throws IllegalArgumentException with the setting that is wrong
     */
    CardPolicy policy() {
        try {
            return policy(TrustAnchors.read(anchorsFile()));
        } catch (InvalidAnchorsException invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    /**
     * The same with authorities that were read before.
     *
     * @throws IllegalArgumentException with the setting that is wrong
     */
    CardPolicy policy(TrustAnchors anchors) {
        return new CardPolicy(
                anchors,
                acceptedTypes(),
                several(CardProviderProperties.ACCEPTED_ISSUERS),
                several(CardProviderProperties.ACCEPTED_POLICIES),
                flag(CardProviderProperties.TEST_CARDS, false),
                revocation());
    }

    URI helpUrl() {
        return page(CardProviderProperties.HELP_URL, CardProviderProperties.DEFAULT_HELP_URL);
    }

    URI diagnosticUrl() {
        return page(CardProviderProperties.DIAGNOSTIC_URL, CardProviderProperties.DEFAULT_DIAGNOSTIC_URL);
    }

    URI lostCardUrl() {
        return page(CardProviderProperties.LOST_CARD_URL, CardProviderProperties.DEFAULT_LOST_CARD_URL);
    }

    private Set<CardType> acceptedTypes() {
        Set<CardType> types = EnumSet.noneOf(CardType.class);
        for (String name : several(CardProviderProperties.ACCEPTED_TYPES)) {
            types.add(constant(CardType.class, name, "Accepted cards"));
        }
        return types.isEmpty() ? EnumSet.allOf(CardType.class) : types;
    }

    private Duration crlGrace() {
        return duration(
                CardProviderProperties.CRL_GRACE, RevocationPolicy.standard().crlGrace());
    }

    /** Whether nothing but lists is asked about revocation. */
    boolean asksCrlAlone() {
        return revocationMode() == RevocationMode.CRL_ONLY;
    }

    private RevocationMode revocationMode() {
        return setting(CardProviderProperties.REVOCATION_MODE)
                .map(name -> constant(RevocationMode.class, name, "Revocation"))
                .orElse(RevocationPolicy.standard().mode());
    }

    private RevocationPolicy revocation() {
        RevocationPolicy standard = RevocationPolicy.standard();
        RevocationPolicy policy = standard.withMode(revocationMode())
                .withCrlGrace(crlGrace())
                .withTimeouts(
                        duration(CardProviderProperties.CONNECT_TIMEOUT, standard.connectTimeout()),
                        duration(CardProviderProperties.OCSP_TIMEOUT, standard.ocspTimeout()),
                        duration(CardProviderProperties.CRL_TIMEOUT, standard.crlTimeout()))
                .withCheckAuthorities(flag(CardProviderProperties.CHECK_AUTHORITIES, standard.checkAuthorities()));
        return setting(CardProviderProperties.CACHE_DIRECTORY)
                .map(CardProviderConfig::path)
                .map(policy::withCacheDirectory)
                .orElse(policy);
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(getConfig().get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String required(String name, String label) {
        return setting(name).orElseThrow(() -> new IllegalArgumentException(label + " is not set."));
    }

    private Set<String> several(String name) {
        Set<String> values = new LinkedHashSet<>();
        setting(name).stream()
                .flatMap(text -> Stream.of(text.split(CardProviderProperties.SEPARATOR, -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(values::add);
        return values;
    }

    /** Anything but the two words is refused: a mistyped "off" must not let TEST cards in. */
    private boolean flag(String name, boolean otherwise) {
        return setting(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(name + " is true or false.");
                })
                .orElse(otherwise);
    }

    private Duration duration(String name, Duration otherwise) {
        return setting(name).map(text -> ConfiguredDuration.parse(name, text)).orElse(otherwise);
    }

    /** Pages outside, in links: https alone, so that no setting becomes a script. */
    private URI page(String name, String otherwise) {
        try {
            URI uri = new URI(setting(name).orElse(otherwise));
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException invalid) {
            throw new IllegalArgumentException(name + " is not a URL.", invalid);
        }
        throw new IllegalArgumentException(name + " is an https URL.");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("A path of the card settings is none.", invalid);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String label) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label + ": unknown value."));
    }
}
