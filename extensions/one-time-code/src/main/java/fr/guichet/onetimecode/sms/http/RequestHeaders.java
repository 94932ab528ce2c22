package fr.guichet.onetimecode.sms.http;

import fr.guichet.onetimecode.sms.GatewaySettings;
import fr.guichet.onetimecode.sms.InvalidSettingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is added to each request.
 *
 * @param constant headers by name
 * @param secret name of the header whose value is in the environment
 */
record RequestHeaders(Map<String, String> constant, Optional<String> secret) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]+");

    /** The HTTP client writes these, or the body decides them. */
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "content-type", "expect", "host", "upgrade", "transfer-encoding");

    /** A constant value would be a secret kept in the realm. */
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie");

    static RequestHeaders read(GatewaySettings settings) {
        Map<String, String> constant = new LinkedHashMap<>();
        for (String header : settings.several(HttpGatewayProperties.HEADERS)) {
            int colon = header.indexOf(':');
            String name = colon < 1 ? "" : header.substring(0, colon).strip();
            String value = colon < 1 ? "" : header.substring(colon + 1).strip();
            requireName(HttpGatewayProperties.HEADERS, name);
            if (!VALUE.matcher(value).matches()) {
                throw new InvalidSettingException(HttpGatewayProperties.HEADERS, "has values of printable characters");
            }
            if (SECRET.contains(name.toLowerCase(Locale.ROOT))) {
                throw new InvalidSettingException(
                        HttpGatewayProperties.HEADERS,
                        "holds no secret: see " + HttpGatewayProperties.SECRET_HEADER + " for this one");
            }
            constant.put(name, value);
        }
        Optional<String> secret = settings.text(HttpGatewayProperties.SECRET_HEADER);
        secret.ifPresent(name -> requireName(HttpGatewayProperties.SECRET_HEADER, name));
        return new RequestHeaders(Map.copyOf(constant), secret);
    }

    private static void requireName(String property, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidSettingException(property, "has the form 'Name: value' with a name that HTTP allows");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidSettingException(property, "leaves " + name + " to the HTTP client");
        }
    }
}
