package fr.guichet.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WantedPageTest {

    private static final String BROWSER = "browser";

    private final PageMac mac = PageMacTest.withKey((byte) 1);

    @Test
    void thePageComesBackWithItsQueryAndLevel() {
        WantedPage wanted = WantedPage.of("delegations/recues", "q=a%20b&first=20", 2);

        assertThat(WantedPage.read(mac, BROWSER, wanted.state(mac, BROWSER))).contains(wanted);
        assertThat(wanted.path()).isEqualTo("delegations/recues?q=a%20b&first=20");
    }

    @Test
    void anotherBrowserGoesNowhere() {
        String state = WantedPage.of("delegations", null, 1).state(mac, BROWSER);

        assertThat(WantedPage.read(mac, "another", state)).isEmpty();
        assertThat(WantedPage.read(mac, null, state)).isEmpty();
    }

    @Test
    void aPageThatWeDidNotWriteIsNoneOfOurs() {
        String mark = WantedPage.of("delegations", null, 1).state(mac, BROWSER).split("\\.")[1];
        String foreign = Base64.getUrlEncoder().encodeToString("1 //example.org".getBytes(StandardCharsets.UTF_8));

        assertThat(WantedPage.read(mac, BROWSER, foreign + "." + mark)).isEmpty();
        assertThat(WantedPage.read(mac, BROWSER, "?.?")).isEmpty();
        assertThat(WantedPage.read(mac, BROWSER, "")).isEmpty();
        assertThat(WantedPage.read(mac, BROWSER, null)).isEmpty();
    }

    @Test
    void aQueryThatIsTooLongIsLeftBehind() {
        assertThat(WantedPage.of("delegations", "q=" + "x".repeat(2000), 1).path())
                .isEqualTo("delegations");
    }
}
