package fr.guichet.onetimecode.sms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of one gateway as the realm holds them, read one by one. Whatever is wrong is said with the name of the
 * property and what it should be; the value is not repeated, for it may be a secret in the wrong place.
 */
public final class GatewaySettings {

    private static final Pattern VARIABLE = Pattern.compile("GUICHET_SM(?:S|PP)_[A-Z0-9_]+");

    private final MultivaluedHashMap<String, String> values;

    public GatewaySettings(MultivaluedHashMap<String, String> values) {
        this.values = values;
    }

    /** @throws InvalidSettingException when there is one that is not declared: a misspelt setting would have no effect */
    void requireKnown(List<ProviderConfigProperty> declared) {
        Set<String> names =
                declared.stream().map(ProviderConfigProperty::getName).collect(Collectors.toSet());
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidSettingException(unknown, "is no setting of this kind of gateway");
                });
    }

    /** The text without space around it; empty when not set. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(values.getFirst(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws InvalidSettingException when not set */
    public String required(String property) {
        return text(property).orElseThrow(() -> new InvalidSettingException(property, "is not set"));
    }

    /** All values of a property that may have several. */
    public List<String> several(String property) {
        return values.getOrDefault(property, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** @throws InvalidSettingException when it is no number of the range, both ends included */
    public int number(String property, int byDefault, int least, int most) {
        Optional<String> text = text(property);
        if (text.isEmpty()) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // Said below, with the numbers out of range.
        }
        throw new InvalidSettingException(property, "is a number from " + least + " to " + most);
    }

    /** @throws InvalidSettingException when it is neither true nor false: a mistyped "off" must not count as either */
    public boolean flag(String property, boolean byDefault) {
        return switch (text(property).orElse(String.valueOf(byDefault))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSettingException(property, "is true or false");
        };
    }

    /** @throws InvalidSettingException when it is none of the constants */
    public <E extends Enum<E>> E choice(String property, E byDefault) {
        Class<E> type = byDefault.getDeclaringClass();
        String text = text(property).orElse(byDefault.name());
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new InvalidSettingException(property, "is one of " + List.of(type.getEnumConstants()));
    }

    /**
     * The name of a variable of the server's environment that holds a secret. The value is read at each send and kept
     * nowhere, so that neither the realm nor its export has it.
     *
     * @throws InvalidSettingException when the name does not start with {@code GUICHET_SMS_} or {@code GUICHET_SMPP_}: a
     *     realm's administrator could otherwise have any secret of the server sent to an address of their choice
     */
    public Optional<SecretVariable> secret(String property) {
        return text(property).map(name -> {
            if (!VARIABLE.matcher(name).matches()) {
                throw new InvalidSettingException(
                        property,
                        "is the name of a variable of the environment that starts with GUICHET_SMS_ or GUICHET_SMPP_");
            }
            return new SecretVariable(name);
        });
    }
}
