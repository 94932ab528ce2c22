package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.card.examination.CardExaminer;
import fr.guichet.identity.watch.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardExaminersTest {

    @TempDir
    Path directory;

    private final CardExaminers examiners = new CardExaminers(Clock.systemUTC(), Watch.nobody());
    private Path authorities;

    @BeforeEach
    void writeAuthorities() throws Exception {
        authorities = AuthoritiesPem.writeIn(directory);
    }

    @AfterEach
    void close() {
        examiners.close();
    }

    @Test
    void aProviderKeepsItsExaminer() {
        assertThat(examiners.of(provider("one"))).isSameAs(examiners.of(provider("one")));
    }

    @Test
    void twoProvidersHaveTwo() {
        assertThat(examiners.of(provider("one"))).isNotSameAs(examiners.of(provider("two")));
    }

    @Test
    void changedSettingsMakeANewOne() {
        CardExaminer before = examiners.of(provider("one"));
        CardProviderConfig changed = provider("one");
        changed.getConfig().put("testCards", "true");

        assertThat(examiners.of(changed)).isNotSameAs(before);
    }

    @Test
    void aNewFileOfAuthoritiesMakesANewOneWithoutARestart() throws Exception {
        CardExaminer before = examiners.of(provider("one"));
        Files.setLastModifiedTime(authorities, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(examiners.of(provider("one"))).isNotSameAs(before);
    }

    @Test
    void aFileOfAuthoritiesThatIsGoneExaminesNobody() throws Exception {
        examiners.of(provider("one"));
        Files.delete(authorities);

        assertThatIllegalArgumentException().isThrownBy(() -> examiners.of(provider("one")));
    }

    @Test
    void aForgottenProviderStartsAnew() {
        CardExaminer before = examiners.of(provider("one"));
        examiners.forget("one");

        assertThat(examiners.of(provider("one"))).isNotSameAs(before);
    }

    @Test
    void nobodyIsExaminedOnceTheServerStops() {
        examiners.close();

        assertThatIllegalStateException().isThrownBy(() -> examiners.of(provider("one")));
    }

    private CardProviderConfig provider(String internalId) {
        CardProviderConfig config = new CardProviderConfig();
        config.setInternalId(internalId);
        config.getConfig().put("cardHost", "https://carte.example.fr");
        config.getConfig().put("anchorsFile", authorities.toString());
        return config;
    }
}
