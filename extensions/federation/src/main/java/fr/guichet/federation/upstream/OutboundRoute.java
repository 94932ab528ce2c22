package fr.guichet.federation.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.auth.AuthScope;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.conn.DefaultRoutePlanner;
import org.apache.http.impl.conn.DefaultSchemePortResolver;
import org.apache.http.protocol.HttpContext;
import org.keycloak.connections.httpclient.ProxyMappings.ProxyMapping;

/**
 * Through which proxy, if any, a call leaves the server: as the server's own client decides, from the same settings.
 * None to this machine itself. Apart from the server's own planner, which remembers per host for everybody.
 */
final class OutboundRoute extends DefaultRoutePlanner {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private final List<ProxyMapping> mappings;

    private OutboundRoute(List<ProxyMapping> mappings) {
        super(DefaultSchemePortResolver.INSTANCE);
        this.mappings = List.copyOf(mappings);
    }

    /**
     * The server's way out.
     *
     * @param configured mappings of the server's client, {@code host pattern;proxy}; when there are none, the
     *     environment decides
     * @param environment for {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}
     */
    static OutboundRoute of(List<String> configured, UnaryOperator<String> environment) {
        List<ProxyMapping> mappings = new ArrayList<>();
        mappings.add(direct(LOOPBACK));
        if (configured.isEmpty()) {
            variable("https_proxy", environment)
                    .or(() -> variable("http_proxy", environment))
                    .ifPresent(proxy -> {
                        exceptions(environment).forEach(mappings::add);
                        mappings.add(ProxyMapping.valueOf(".*;" + proxy));
                    });
        } else {
            configured.stream().map(ProxyMapping::valueOf).forEach(mappings::add);
        }
        return new OutboundRoute(mappings);
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpRequest request, HttpContext context) {
        Optional<ProxyMapping> mapping = mappings.stream()
                .filter(each -> each.matches(target.getHostName()))
                .findFirst();
        mapping.filter(each -> each.getProxyCredentials() != null).ifPresent(each -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            HttpHost proxy = each.getProxyHost();
            credentials.setCredentials(new AuthScope(proxy.getHostName(), proxy.getPort()), each.getProxyCredentials());
            context.setAttribute(HttpClientContext.CREDS_PROVIDER, credentials);
        });
        return mapping.map(ProxyMapping::getProxyHost).orElse(null);
    }

    private static Stream<ProxyMapping> exceptions(UnaryOperator<String> environment) {
        return variable("no_proxy", environment).stream()
                .flatMap(hosts -> Stream.of(hosts.split(",", -1)))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(host -> direct(Pattern.compile("(?:.+\\.)?" + Pattern.quote(host))));
    }

    private static ProxyMapping direct(Pattern hosts) {
        return new ProxyMapping(hosts, null, null);
    }

    private static Optional<String> variable(String name, UnaryOperator<String> environment) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }
}
