package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.ProviderTls;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import fr.guichet.tests.operations.Management.Label;
import fr.guichet.tests.operations.Management.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What documents, dashboard and alert rules name, against what the running server publishes. */
@ExtendWith(GatewayExtension.class)
class MonitoringFilesTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern METRIC = Pattern.compile("guichet_[a-z_]+");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(guichet_[a-z_]+)` \\|[^|]*\\|([^|]*)\\|", Pattern.MULTILINE);
    /** The first word of each part of the cell; what comes after it are values. */
    private static final Pattern LABEL_NAME = Pattern.compile("(?:^|;)\\s*`([a-z_]+)`");

    private static final Pattern OF_A_TIMER = Pattern.compile("_(count|sum|max|bucket)$");
    /** Of a histogram. */
    private static final String BUCKET_LABEL = "le";

    private static List<Sample> published;

    /** Everything that is counted is counted once. */
    @BeforeAll
    static void useTheGateway(TestGuichet guichet, TestRealm realm) {
        Doctor doctor = guichet.newDoctor();
        People.loggedInByCard(guichet);
        guichet.accounts().connectedByCard(doctor);
        guichet.callers().byEcps(doctor.identifier());
        guichet.callers().byPassword(guichet.connectedDoctor());
        PasswordLogin.open(guichet.browser(), realm.login().address()).send("80000000001", "Nobody-0");
        guichet.browserWith(TestCard.DOCTOR_OCSP_DOWN)
                .open(realm.login().address())
                .click("#social-cps");
        realm.api().get("/delegations/");
        Path keyStore =
                guichet.providerTls().keyStore("monitored", guichet.pki().issue(doctor.card()));
        guichet.realm(
                "monitored",
                "identityProviders: [{alias: psc, config: {keyStore: \"%s\", keyStorePasswordVariable: %s}}]"
                        .formatted(keyStore, ProviderTls.PASSWORD_VARIABLE));
        Management management = new Management(guichet);
        management.samplesWith("guichet_crl_age_seconds");
        published = management.samplesWith("guichet_client_certificate_expiry_days");
    }

    @Test
    void everyMetricThatIsPublishedIsDocumentedWithItsLabels() throws IOException {
        Map<String, Set<String>> documented = documented();

        assertThat(published).isNotEmpty().allSatisfy(sample -> {
            String name = documentedName(sample.name());
            assertThat(documented).containsKey(name);
            assertThat(sample.labels().stream()
                            .map(Label::name)
                            .filter(label -> !label.equals(BUCKET_LABEL))
                            .collect(Collectors.toSet()))
                    .as(sample.name())
                    .isEqualTo(documented.get(name));
        });
    }

    @Test
    void everyDocumentedMetricIsPublished() throws IOException {
        Set<String> names = published.stream()
                .map(sample -> documentedName(sample.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        // A gateway by SMS is a choice of the place; its timer is that of the mails with another name.
        names.add("guichet_sms_send_seconds");
        // Of the script that makes backups, whose test has it: no node knows of them.
        names.add("guichet_backup_last_success_timestamp_seconds");

        assertThat(names).containsAll(documented().keySet());
    }

    @Test
    void dashboardAndRulesAskForPublishedMetricsAlone() throws IOException {
        Set<String> known = documented().keySet();
        for (String file : new String[] {"dashboard.json", "alerts.yaml", "alerts-backup.yaml"}) {
            Set<String> asked = METRIC.matcher(text("docker/monitoring/" + file))
                    .results()
                    .map(found -> documentedName(found.group()))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).as(file).isNotEmpty().isSubsetOf(known);
        }
    }

    @Test
    void everyMetricIsOnTheDashboard() throws IOException {
        Set<String> shown = METRIC.matcher(text("docker/monitoring/dashboard.json"))
                .results()
                .map(found -> documentedName(found.group()))
                .collect(Collectors.toSet());

        assertThat(documented().keySet()).allSatisfy(name -> assertThat(shown).contains(name));
    }

    @Test
    void everyAlertHasASummaryASeverityAndASectionOfTheOperatorsGuide() throws IOException {
        Set<String> sections = text("docs/operator-guide.md")
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());

        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String section = inDashes(alert.path("alert").asText());
            assertThat(alert.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(alert.path("labels").path("severity").asText()).isIn("page", "ticket");
            assertThat(alert.path("annotations").path("runbook_url").asText())
                    .isEqualTo("docs/operator-guide.md#" + section);
            assertThat(sections).contains(section);
        });
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (String file : new String[] {"alerts", "alerts-haproxy", "alerts-hosts", "alerts-backup"}) {
            JsonNode rules = new ObjectMapper(new YAMLFactory()).readTree(text("docker/monitoring/" + file + ".yaml"));
            rules.path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
        }
        return alerts;
    }

    /** {@code guichet-ocsp-slow} for {@code GuichetOcspSlow}. */
    private static String inDashes(String alert) {
        return alert.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Labels by metric, from the table of docs/monitoring.md. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> metrics = new TreeMap<>();
        ROW.matcher(text("docs/monitoring.md"))
                .results()
                .forEach(row -> metrics.put(
                        row.group(1),
                        LABEL_NAME
                                .matcher(row.group(2))
                                .results()
                                .map(label -> label.group(1))
                                .collect(Collectors.toSet())));
        assertThat(metrics).isNotEmpty();
        return metrics;
    }

    private static String documentedName(String published) {
        String name = OF_A_TIMER.matcher(published).replaceFirst("");
        return name.endsWith("_seconds") ? name : published;
    }

    private static String text(String file) throws IOException {
        return Files.readString(REPOSITORY.resolve(file));
    }
}
