package fr.guichet.tests.harness;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.htmlunit.WebConnection;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;

/** Remembers the codes that travel through the addresses of a login, so that no log may show them. */
final class AddressWatch implements WebConnection {
    private static final Set<String> SECRET_PARAMETERS =
            Set.of("code", "session_code", "key", "token", "id_token_hint");

    private static final String TRUSTED_DEVICES = "GUICHET_DEVICE=";
    private static final Pattern DEVICE_SECRET =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private final WebConnection connection;
    private final Sensitive sensitive;

    AddressWatch(WebConnection connection, Sensitive sensitive) {
        this.connection = connection;
        this.sensitive = sensitive;
    }

    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
        remember(request.getUrl().getQuery());
        WebResponse response = connection.getResponse(request);
        response.getResponseHeaders().stream()
                .filter(header -> header.getName().equalsIgnoreCase("Set-Cookie"))
                .forEach(header -> rememberDevice(header.getValue()));
        String location = response.getResponseHeaderValue("Location");
        if (location != null) {
            remember(URI.create(location).getRawQuery());
        }
        return response;
    }

    /** The secrets in the cookie of the trusted devices: 256 bits each. */
    private void rememberDevice(String cookie) {
        if (cookie.startsWith(TRUSTED_DEVICES)) {
            DEVICE_SECRET
                    .matcher(cookie)
                    .results()
                    .forEach(found -> sensitive.add("the secret of a trusted device", found.group()));
        }
    }

    private void remember(String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && SECRET_PARAMETERS.contains(parts[0])) {
                sensitive.add("a code of a login's address (" + parts[0] + ")", parts[1]);
            }
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
