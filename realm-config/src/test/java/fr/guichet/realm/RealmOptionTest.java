package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RealmOptionTest {

    @Test
    void anOptionThatIsNotTakenIsNeitherInTheRealmNorAskedFor() {
        RealmAssembly without = new RealmAssembly();
        RealmAssembly with = without.with(RealmOption.SMS);

        assertThat(without.realm(List.of()).toString()).doesNotContain("SmsGateway");
        assertThat(with.realm(List.of()).toString()).contains("fr.guichet.onetimecode.sms.SmsGateway");
        assertThat(without.placeholders(List.of()))
                .extracting(Placeholder::name)
                .doesNotContain("GUICHET_SMS_URL");
        assertThat(with.placeholders(List.of())).extracting(Placeholder::name).contains("GUICHET_SMS_URL");
    }

    @Test
    void everyOptionAsksForItsOwnVariablesAlone() {
        assertThat(ownVariables(RealmOption.PSC))
                .containsExactly(
                        "GUICHET_PSC_AUTHENTICATION",
                        "GUICHET_PSC_CLIENT_ID",
                        "GUICHET_PSC_ENVIRONMENT",
                        "GUICHET_PSC_ISSUER",
                        "GUICHET_PSC_SECRET");
        assertThat(ownVariables(RealmOption.MONSISRA))
                .containsExactly(
                        "GUICHET_MONSISRA_CLIENT_ID",
                        "GUICHET_MONSISRA_ISSUER",
                        "GUICHET_MONSISRA_JWKS_URL",
                        "GUICHET_MONSISRA_LOGOUT_URL",
                        "GUICHET_MONSISRA_REDIRECT_URI",
                        "GUICHET_MONSISRA_SECRET",
                        "GUICHET_MONSISRA_URL");
    }

    @Test
    void everyOptionIsTakenAloneAndWithAllTheOthers() {
        RealmAssembly all = new RealmAssembly();
        for (RealmOption option : RealmOption.values()) {
            assertThat(new RealmAssembly()
                            .with(option)
                            .realm(List.of())
                            .path("realm")
                            .asText())
                    .isEqualTo("professionnels");
            all = all.with(option);
        }

        assertThat(all.realm(List.of()).path("identityProviders"))
                .extracting(provider -> provider.path("alias").asText())
                .containsExactly("cps", "psc", "monsisra");
    }

    /** The variables that a realm needs with an option and not without it. */
    private static List<String> ownVariables(RealmOption option) {
        SortedSet<Placeholder> variables =
                new TreeSet<>(new RealmAssembly().with(option).placeholders(List.of()));
        variables.removeAll(new RealmAssembly().placeholders(List.of()));
        return variables.stream().map(Placeholder::name).distinct().toList();
    }
}
