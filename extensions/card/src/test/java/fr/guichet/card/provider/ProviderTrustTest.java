package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.Usability;
import fr.guichet.identity.watch.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderTrustTest {

    @TempDir
    private Path directory;

    private final CardExaminers examiners = new CardExaminers(Clock.systemUTC(), Watch.ofThisServer());
    private final ProviderTrust trust = new ProviderTrust(examiners, new AnchorsInUse());
    private final CardProviderConfig config = new CardProviderConfig();

    @BeforeEach
    void complete() throws Exception {
        config.setAlias("cps");
        config.setInternalId("internal");
        config.getConfig().put("anchorsFile", AuthoritiesPem.writeIn(directory).toString());
    }

    @AfterEach
    void end() {
        examiners.close();
    }

    @Test
    void everyAuthorityOfTheFileIsReported() {
        TrustReport report = trust.of("realm", config);

        assertThat(report.usability()).isEqualTo(Usability.USABLE);
        assertThat(report.authorities()).isNotEmpty();
    }

    @Test
    void aFileThatIsLostIsThisNodesTrouble() throws Exception {
        Files.delete(Path.of(config.getConfig().get("anchorsFile")));

        assertThat(trust.of("realm", config))
                .isEqualTo(TrustReport.unusable("realm", "cps", Usability.FILE_UNREADABLE));
    }

    @Test
    void aSettingThatIsWrongIsReportedAndThrownAtNobody() {
        config.getConfig().put("crlGrace", "a while");

        assertThat(trust.of("realm", config)).isEqualTo(TrustReport.unusable("realm", "cps", Usability.SETTING_WRONG));
    }

    @Test
    void aProviderWithoutAFileOfAuthoritiesIsSetWrong() {
        config.getConfig().remove("anchorsFile");

        assertThat(trust.of("realm", config).usability()).isEqualTo(Usability.SETTING_WRONG);
    }

    @Test
    void aKindOfRevocationThatThereIsNotIsSetWrong() {
        config.getConfig().put("revocationMode", "SOMETIMES");

        assertThat(trust.of("realm", config).usability()).isEqualTo(Usability.SETTING_WRONG);
    }
}
