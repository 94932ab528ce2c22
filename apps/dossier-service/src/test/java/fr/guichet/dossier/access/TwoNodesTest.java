package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.OwnPostgres;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes of the service on the database of production. */
class TwoNodesTest {

    private static final String DOOR = "/logout/connect/back-channel/guichet";

    @Test
    @Tag("DOS-6")
    void aLogoutToldToOneNodeEndsTheSessionThatTheOtherHoldsAndIsTakenOnceByBoth() throws IOException {
        try (EmbeddedPostgres database = OwnPostgres.start();
                TestGateway gateway = TestGateway.start();
                RunningService told = node(gateway, database);
                RunningService holding = node(gateway, database);
                Browser browser = new Browser(holding)) {
            browser.open("/dossiers/tnd");
            String logout = gateway.logoutToken(claims -> claims);

            assertThat(told.form(DOOR, "logout_token", logout).statusCode()).isEqualTo(200);

            assertThat(browser.open("/").querySelector("main a").getTextContent())
                    .isEqualTo("Se connecter");
            assertThat(holding.form(DOOR, "logout_token", logout).body()).contains("\"reason\":\"replayed\"");
        }
    }

    private static RunningService node(TestGateway gateway, EmbeddedPostgres database) {
        return RunningService.start(
                gateway,
                "spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres");
    }
}
