package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of both proxies and the page about them say the same. */
class ProxySettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("PROXY_[A-Z0-9_]*[A-Z0-9]");
    private static final Pattern HAPROXY_DEFAULT = Pattern.compile("\\$\\{(PROXY_[A-Z_]+)-([^}]+)}");
    private static final Pattern NGINX_DEFAULT = Pattern.compile("\\$\\{(PROXY_[A-Z_]+):-([^}]+)}");
    private static final Pattern HAPROXY_HEADERS = Pattern.compile("del-header \\^\\(\\?!\\(([a-z|-]+)\\)\\$\\)");
    private static final Pattern NGINX_HEADER = Pattern.compile("proxy_set_header (\\S+) \\$http_");

    /** What HAProxy passes on because it is of the message itself; nginx writes these by itself. */
    private static final Set<String> OF_THE_MESSAGE = Set.of("content-length", "transfer-encoding");

    private final String haproxy = read("haproxy/haproxy.cfg");
    private final String nginx = read("nginx/templates/guichet.conf.template");
    private final String nginxSettings = read("nginx/10-guichet-settings.envsh");
    private final String page = read("../docs/proxy.md");

    private static String read(String file) {
        try {
            return Files.readString(ProxyProgram.DOCKER.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    @Test
    void everySettingIsOnThePageAndThePageNamesNoOther() {
        assertThat(variables(page)).containsExactlyInAnyOrderElementsOf(variables(haproxy + nginx + nginxSettings));
    }

    /** Nodes are alike: the first stands for all. */
    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text.replaceAll("PROXY_NODE_(\\d|<n>)", "PROXY_NODE_1"))
                .results()
                .map(MatchResult::group)
                .filter(name -> !name.equals("PROXY_NODE_1") && !name.equals("PROXY_LIMIT"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLimitHasOneDefaultInBothAndOnThePage() {
        Map<String, String> defaults = defaults(HAPROXY_DEFAULT, haproxy);

        assertThat(defaults).hasSize(11).isEqualTo(defaults(NGINX_DEFAULT, nginxSettings));
        assertThat(defaults).allSatisfy((name, value) -> assertThat(page.lines()
                        .filter(line -> line.startsWith("| `" + name + "` |"))
                        .findFirst())
                .as(name)
                .hasValueSatisfying(line -> assertThat(line).contains("| " + value + " |")));
    }

    private static Map<String, String> defaults(Pattern pattern, String text) {
        Map<String, String> defaults = new TreeMap<>();
        pattern.matcher(text).results().forEach(found -> defaults.put(found.group(1), found.group(2)));
        defaults.keySet()
                .removeIf(name -> !name.startsWith("PROXY_LIMIT_")
                        && !name.equals("PROXY_HSTS_SECONDS")
                        && !name.equals("PROXY_LOGIN_HOME")
                        && !name.equals("PROXY_TIMEOUT_REQUEST"));
        return defaults;
    }

    @Test
    void bothPassOnTheSameHeaders() {
        Set<String> ofHaproxy = HAPROXY_HEADERS
                .matcher(haproxy)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("\\|")))
                .filter(header -> !OF_THE_MESSAGE.contains(header))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofNginx = NGINX_HEADER
                .matcher(nginx)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ofHaproxy).contains("authorization", "cookie").isEqualTo(withHost(ofNginx));
    }

    private static Set<String> withHost(Set<String> headers) {
        Set<String> all = new TreeSet<>(headers);
        all.remove("x-forwarded-host");
        all.add("host");
        return all;
    }
}
