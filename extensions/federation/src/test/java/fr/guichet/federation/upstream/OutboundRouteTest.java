package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.BasicHttpContext;
import org.junit.jupiter.api.Test;

/** Which way a call takes out of the server. */
class OutboundRouteTest {

    private static final Map<String, String> PROXY =
            Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "intern.example, other.example");

    @Test
    void withoutAProxyACallGoesStraight() {
        assertThat(proxy(List.of(), Map.of(), "upstream.example")).isNull();
    }

    @Test
    void theProxyOfTheEnvironmentIsTaken() {
        assertThat(proxy(List.of(), PROXY, "upstream.example")).isEqualTo("proxy.example");
    }

    @Test
    void anExceptionHoldsForAHostAndWhatIsBelowIt() {
        assertThat(proxy(List.of(), PROXY, "intern.example")).isNull();
        assertThat(proxy(List.of(), PROXY, "a.other.example")).isNull();
        assertThat(proxy(List.of(), PROXY, "another.example")).isEqualTo("proxy.example");
    }

    @Test
    void theServersOwnMappingsComeBeforeTheEnvironment() {
        List<String> configured = List.of(".*\\.intern\\.example;NO_PROXY", ".*;http://configured.example:8080");

        assertThat(proxy(configured, PROXY, "a.intern.example")).isNull();
        assertThat(proxy(configured, PROXY, "upstream.example")).isEqualTo("configured.example");
    }

    @Test
    void thisMachineItselfIsNeverBehindAProxy() {
        assertThat(proxy(List.of(), PROXY, "localhost")).isNull();
        assertThat(proxy(List.of(), PROXY, "127.0.0.1")).isNull();
    }

    private static String proxy(List<String> configured, Map<String, String> environment, String host) {
        HttpHost proxy = OutboundRoute.of(configured, environment::get)
                .determineProxy(
                        new HttpHost(host, 443, "https"), new BasicHttpRequest("GET", "/"), new BasicHttpContext());
        return proxy == null ? null : proxy.getHostName();
    }
}
