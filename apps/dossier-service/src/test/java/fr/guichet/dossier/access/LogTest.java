package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log holds after logins, refusals, lists and calls of the API, with the level turned up to DEBUG. */
@Tag("DOS-6")
class LogTest {

    @Test
    void theLogNamesEveryEventAndHoldsNoIdentifierTokenOrPatient() {
        try (TestGateway gateway = TestGateway.start();
                RunningService service = RunningService.start(
                        gateway,
                        "guichet.trust.medical-acr=eidas2",
                        "guichet.tile.platforms=https://platform.example/op=platform");
                Recorder log = Recorder.open()) {
            String token = gateway.accessToken(claims -> claims);
            String refused = gateway.accessToken(claims -> claims.claim("acr", null));
            service.api("/api/dossiers", token);
            service.api("/api/dossiers", refused);
            try (Browser browser = new Browser(service)) {
                browser.open("/dossiers/personnes-agees?numero=43009190");
                browser.open("/dossiers/personnes-agees/43009190");
                HtmlPage form = browser.open("/dossiers/tnd/nouveau");
                type(form, "nom", "Secretan");
                type(form, "prenom", "Zélie");
                type(form, "code-postal", "14000");
                browser.click(".entry button");
                type(browser.current(), "ville", "Verson");
                browser.click(".entry button");
                browser.open("/inconnu");
            }
            gateway.answersLoginsWith(claims -> claims.claim("acr", null));
            try (Browser browser = new Browser(service)) {
                browser.open("/dossiers/tnd");
            }
            gateway.answersLoginsWith(claims -> claims.claim("acr", "eidas1"));
            String logout;
            try (Browser browser = new Browser(service)) {
                browser.open("/connexion/initier?iss=https://platform.example/op");
                browser.open("/connexion/initier?iss=https://typed-by-someone.example");
                browser.open("/dossiers/sanitaire/2031400");
                browser.open("/dossiers/sanitaire/2031400");
                logout = gateway.logoutToken(claims -> claims);
                service.form("/logout/connect/back-channel/guichet", "logout_token", logout);
                service.form("/logout/connect/back-channel/guichet", "logout_token", logout);
                browser.open("/");
            }

            assertThat(log.lines())
                    .contains(
                            "event=list_read professional=8*****94 space=OWN door=API family=all dossiers=38",
                            "event=token_refused reason=assurance_absent",
                            "event=login_accepted professional=8*****94 acr=eidas2",
                            "event=login_accepted professional=8*****94 acr=eidas1",
                            "event=dossier_read professional=8*****94 space=OWN door=PAGE family=personnes-agees",
                            "event=login_initiated platform=platform",
                            "event=initiation_refused reason=issuer_unknown",
                            "event=step_up needed=eidas2",
                            "event=level_not_reached needed=eidas2",
                            "event=gateway_logout scope=session",
                            "event=gateway_logout_refused reason=replayed",
                            "event=login_ended cause=gateway professional=8*****94",
                            "event=list_read professional=8*****94 space=OWN door=PAGE family=personnes-agees dossiers=1",
                            "event=dossier_created professional=8*****94 space=OWN door=PAGE family=tnd",
                            "event=login_refused cause=ASSURANCE token=assurance_absent");
            assertThat(log.ofTheService())
                    .noneMatch(line -> line.contains(TestGateway.ANNE))
                    .noneMatch(line -> line.contains("MARTINET"))
                    .noneMatch(line -> line.contains("AUVRAY"))
                    .noneMatch(line -> line.contains("2031400"))
                    .noneMatch(line -> line.contains("typed-by-someone"))
                    .noneMatch(line -> line.contains(logout.substring(logout.indexOf('.'))))
                    .noneMatch(line -> line.toUpperCase(Locale.ROOT).contains("SECRETAN"))
                    .noneMatch(line -> line.contains("Zélie"))
                    .noneMatch(line -> line.toUpperCase(Locale.ROOT).contains("VERSON"))
                    .noneMatch(line -> line.contains(gateway.clientSecret()))
                    .noneMatch(line -> line.contains(gateway.lastExchange().get("code")))
                    .noneMatch(line -> line.contains(gateway.lastExchange().get("code_verifier")))
                    .noneMatch(line -> line.contains(token.substring(token.indexOf('.'))))
                    .noneMatch(line -> line.contains(refused.substring(refused.indexOf('.'))));
        }
    }

    private static void type(HtmlPage page, String field, String text) {
        ((HtmlInput) page.getElementById(field)).setValue(text);
    }

    /** Everything that is logged while it is open. */
    private static final class Recorder extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private Level before;
        private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

        static Recorder open() {
            Recorder recorder = new Recorder();
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            recorder.setContext(root.getLoggerContext());
            recorder.start();
            root.addAppender(recorder);
            recorder.before = root.getLevel();
            root.setLevel(Level.DEBUG);
            return recorder;
        }

        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder text = new StringBuilder(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                text.append(' ').append(cause.getMessage());
            }
            lines.add(new Line(event.getLoggerName(), text.toString()));
        }

        List<String> lines() {
            return lines.stream().map(Line::text).toList();
        }

        /** Without what the test's own browser and gateway log in the same JVM. */
        List<String> ofTheService() {
            return lines.stream()
                    .filter(line -> !line.logger().startsWith("org.htmlunit"))
                    .filter(line -> !line.logger().startsWith("org.apache.http"))
                    .filter(line -> !line.logger().startsWith("sun.net.httpserver"))
                    .filter(line -> !line.logger().startsWith("com.sun.net.httpserver"))
                    .map(Line::toString)
                    .toList();
        }

        @Override
        public void close() {
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.setLevel(before);
            root.detachAppender(this);
            stop();
        }

        private record Line(String logger, String text) {}
    }
}
