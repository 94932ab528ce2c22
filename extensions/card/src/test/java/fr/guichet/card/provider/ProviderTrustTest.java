package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTrustTest {

    @TempDir
    private Path directory;

    private final CardExaminers examiners = new CardExaminers(Clock.systemUTC(), Watch.ofThisServer());
    private final ProviderTrust trust =
            new ProviderTrust(CertificateSource.TRUSTED_PROXY, examiners, new AnchorsInUse());
    private final CardProviderConfig config = new CardProviderConfig();

    @BeforeEach
    void complete() throws Exception {
        config.setAlias("cps");
        config.setInternalId("internal");
        config.getConfig().put("cardHost", "https://carte.example.fr");
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

    @ParameterizedTest
    @CsvSource({
        "cardHost,carte",
        "acceptedTypes,PAPER",
        "acceptedIssuers,AC NOBODY",
        "acceptedPolicies,any",
        "testCards,perhaps",
        "ocspTimeout,0",
        "checkAuthorities,perhaps"
    })
    void everySettingThatACardNeedsIsLookedAt(String setting, String wrong) {
        config.getConfig().put(setting, wrong);

        assertThat(trust.of("realm", config)).isEqualTo(TrustReport.unusable("realm", "cps", Usability.SETTING_WRONG));
    }

    @Test
    void aDirectoryOfListsThatCannotBeWrittenIsThisNodesTroubleAndItsAuthoritiesAreKnownAllTheSame() throws Exception {
        config.getConfig()
                .put(
                        "cacheDirectory",
                        Files.createFile(directory.resolve("file")).toString());

        TrustReport report = trust.of("realm", config);

        assertThat(report.usability()).isEqualTo(Usability.CACHE_UNWRITABLE);
        assertThat(report.authorities()).isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> examiners.of(config));
    }

    @Test
    void aDirectoryOfListsThatIsLostLaterIsToldAtTheNextLook() throws Exception {
        Path lists = directory.resolve("lists");
        config.getConfig().put("cacheDirectory", lists.toString());
        examiners.of(config);
        assertThat(trust.of("realm", config).usability()).isEqualTo(Usability.USABLE);

        Files.delete(lists);
        Files.createFile(lists);

        assertThat(trust.of("realm", config).usability()).isEqualTo(Usability.CACHE_UNWRITABLE);
    }

    @Test
    void aServerThatCanBelieveNoCertificateIsToldWhateverTheSettings() {
        ProviderTrust nobody = new ProviderTrust(CertificateSource.NONE, examiners, new AnchorsInUse());

        assertThat(nobody.of("realm", config))
                .isEqualTo(TrustReport.unusable("realm", "cps", Usability.NO_CERTIFICATE_SOURCE));
    }

    @Test
    void aLookLeavesNothingInTheDirectoryOfLists() throws Exception {
        Path lists = Files.createDirectory(directory.resolve("lists"));
        config.getConfig().put("cacheDirectory", lists.toString());

        trust.of("realm", config);

        assertThat(lists).isEmptyDirectory();
    }
}
