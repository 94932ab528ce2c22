package fr.guichet.account.firstconnection;

import fr.guichet.identity.NationalPersonId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Who may create an account alone, as the operator configures it.
 *
 * @param professions codes of TRE_G15, at least one
 * @param identifierKinds kinds of national identifier, at least one
 */
public record EntitlementPolicy(Set<String> professions, Set<NationalPersonId.Kind> identifierKinds) {

    /** Key of the professions in the configuration of the execution. */
    static final String PROFESSIONS = "professions";
    /** Key of the kinds of identifier in the configuration of the execution. */
    static final String IDENTIFIER_KINDS = "identifierKinds";

    private static final String DEFAULT_PROFESSIONS = "10";
    private static final String DEFAULT_KINDS = "RPPS,ADELI";
    private static final Pattern CODE = Pattern.compile("[0-9]{2}");

    public EntitlementPolicy {
        professions = Set.copyOf(professions);
        identifierKinds = Set.copyOf(identifierKinds);
        if (professions.isEmpty() || identifierKinds.isEmpty()) {
            throw new IllegalArgumentException("an entitlement needs a profession and a kind of identifier");
        }
    }

    /**
     * Reads the configuration of the execution; what it does not say has its default (doctors, with RPPS or ADELI).
     *
     * @throws IllegalArgumentException when a value is no code, or no kind that names a person nationally
     */
    public static EntitlementPolicy of(Map<String, String> config) {
        Set<String> professions = items(config, PROFESSIONS, DEFAULT_PROFESSIONS);
        for (String code : professions) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException(PROFESSIONS + ": not a code of TRE_G15: " + code);
            }
        }
        Set<NationalPersonId.Kind> kinds = EnumSet.noneOf(NationalPersonId.Kind.class);
        for (String name : items(config, IDENTIFIER_KINDS, DEFAULT_KINDS)) {
            kinds.add(kind(name));
        }
        return new EntitlementPolicy(professions, kinds);
    }

    private static NationalPersonId.Kind kind(String name) {
        for (NationalPersonId.Kind kind : NationalPersonId.Kind.values()) {
            if (kind.isNational() && kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(IDENTIFIER_KINDS + ": neither RPPS nor ADELI: " + name);
    }

    private static Set<String> items(Map<String, String> config, String key, String byDefault) {
        String value = config.getOrDefault(key, byDefault);
        return Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** The declaration of the two keys. */
    static List<ProviderConfigProperty> properties() {
        return List.of(
                new ProviderConfigProperty(
                        PROFESSIONS,
                        "Professions",
                        "Codes of TRE_G15, separated by commas, whose members may create an account alone.",
                        ProviderConfigProperty.STRING_TYPE,
                        DEFAULT_PROFESSIONS),
                new ProviderConfigProperty(
                        IDENTIFIER_KINDS,
                        "Kinds of identifier",
                        "RPPS, ADELI or both, separated by a comma.",
                        ProviderConfigProperty.STRING_TYPE,
                        DEFAULT_KINDS));
    }
}
