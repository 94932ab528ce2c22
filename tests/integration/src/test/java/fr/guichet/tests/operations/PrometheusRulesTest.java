package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.guichet.tests.operations.Promtool.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alert rules and dashboard, as Prometheus itself reads them. */
class PrometheusRulesTest {

    private static final Path MONITORING = Path.of("../../docker/monitoring");
    private static final List<Path> RULES =
            files("alerts.yaml", "alerts-haproxy.yaml", "alerts-hosts.yaml", "alerts-backup.yaml");
    private static final List<Path> CASES = files(
            "alerts-tests.yaml",
            "alerts-tests-of-days.yaml",
            "alerts-tests-around.yaml",
            "alerts-tests-of-backups.yaml");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Grafana's, and what it would put in its place. */
    private static final String RATE_INTERVAL = "$__rate_interval";

    private static final String FIVE_MINUTES = "5m";

    @Test
    void everyRuleIsOneThatPrometheusTakes() {
        assertThat(RULES)
                .allSatisfy(rules -> assertGood(Promtool.ofThisMachine().checkRules(rules)));
    }

    /** With every file of rules, which it names. */
    @Test
    void theExampleOfWhatToScrapeIsOneThatPrometheusTakes() throws IOException {
        Path example = MONITORING.resolve("prometheus.yaml");

        assertGood(Promtool.ofThisMachine().checkConfiguration(example));
        List<Path> named = new ArrayList<>();
        YAML.readTree(example.toFile())
                .path("rule_files")
                .forEach(file -> named.add(MONITORING.resolve(file.asText())));
        assertThat(named).containsExactlyInAnyOrderElementsOf(RULES);
    }

    @Test
    void noFileOfRulesOrCasesIsForgotten() throws IOException {
        try (Stream<Path> found = Files.list(MONITORING)) {
            assertThat(found.filter(file -> file.getFileName().toString().startsWith("alerts")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(RULES.stream(), CASES.stream()).toList());
        }
    }

    @Test
    void everyAlertFiresWhenItShouldAndIsQuietWhenItShouldBe() {
        assertGood(Promtool.ofThisMachine().testRules(CASES));
    }

    @Test
    void everyAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot() throws IOException {
        Set<String> alerts = new HashSet<>();
        for (Path rules : RULES) {
            alerts.addAll(YAML.readTree(rules.toFile()).findValuesAsText("alert"));
        }

        assertThat(cases(" fires: ", PrometheusRulesTest::isExpectedToFire)).isEqualTo(alerts);
        assertThat(cases(" stays quiet: ", one -> !isExpectedToFire(one))).isEqualTo(alerts);
    }

    @Test
    void everyExpressionOfTheDashboardIsOneThatPrometheusTakes(@TempDir Path directory) throws IOException {
        List<String> expressions =
                JSON.readTree(MONITORING.resolve("dashboard.json").toFile()).findValuesAsText("expr");
        assertThat(expressions).hasSizeGreaterThan(10);

        assertGood(Promtool.ofThisMachine().checkRules(recording(expressions, directory.resolve("dashboard.yaml"))));
    }

    @Test
    void anExpressionThatPrometheusDoesNotTakeIsTold(@TempDir Path directory) throws IOException {
        Verdict verdict = Promtool.ofThisMachine()
                .checkRules(recording(List.of("sum(rate(up))"), directory.resolve("wrong.yaml")));

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.said()).contains("expected type range vector");
    }

    /** The alerts that such cases are named after, each case being what its name says. */
    private static Set<String> cases(String kind, Predicate<JsonNode> asNamed) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (Path file : CASES) {
            YAML.readTree(file.toFile()).path("tests").forEach(cases::add);
        }
        List<JsonNode> ofThatKind = cases.stream()
                .filter(one -> one.path("name").asText().contains(kind))
                .toList();
        assertThat(ofThatKind).allMatch(asNamed);
        return ofThatKind.stream().map(PrometheusRulesTest::alert).collect(Collectors.toSet());
    }

    private static String alert(JsonNode named) {
        return named.path("name").asText().split(" ", 2)[0];
    }

    private static boolean isExpectedToFire(JsonNode one) {
        return one.findValuesAsText("labels").stream()
                .anyMatch(labels -> labels.contains("alertname=\"" + alert(one) + "\""));
    }

    /** A file of rules that has each of them as one. */
    private static Path recording(List<String> expressions, Path file) throws IOException {
        ObjectNode root = YAML.createObjectNode();
        ObjectNode group = root.putArray("groups").addObject().put("name", "dashboard");
        ArrayNode rules = group.putArray("rules");
        for (String expression : expressions) {
            rules.addObject()
                    .put("record", "shown:number" + rules.size())
                    .put("expr", expression.replace(RATE_INTERVAL, FIVE_MINUTES));
        }
        YAML.writeValue(file.toFile(), root);
        return file;
    }

    private static List<Path> files(String... names) {
        return Stream.of(names).map(MONITORING::resolve).toList();
    }

    private static void assertGood(Verdict verdict) {
        assertThat(verdict.good()).as(verdict.said()).isTrue();
    }
}
