package fr.guichet.account.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.account.MemoryUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;

class TermsTest {

    private static final TermsVersion AUGUST = new TermsVersion("Août 2022");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00.123Z"), ZoneOffset.UTC);

    @Test
    void anAccountThatAcceptedNothingIsAsked() {
        assertThat(TermsAcceptance.covers(new MemoryUser().model(), AUGUST)).isFalse();
    }

    @Test
    void whoAcceptedThisVersionIsNotAskedAgain() {
        UserModel account = new MemoryUser().model();

        TermsAcceptance.record(account, AUGUST, NOON);

        assertThat(TermsAcceptance.covers(account, AUGUST)).isTrue();
        assertThat(account.getFirstAttribute("termsVersion")).isEqualTo("Août 2022");
        assertThat(account.getFirstAttribute("termsAcceptedAt")).isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void aNewVersionIsAskedForAgain() {
        UserModel account = new MemoryUser().model();
        TermsAcceptance.record(account, AUGUST, NOON);

        assertThat(TermsAcceptance.covers(account, new TermsVersion("Janvier 2027")))
                .isFalse();
    }

    @Test
    void aVersionWithoutATimeIsNoAcceptance() {
        UserModel account = new MemoryUser()
                .attribute(TermsAcceptance.VERSION, AUGUST.value())
                .model();

        assertThat(TermsAcceptance.covers(account, AUGUST)).isFalse();
    }

    @Test
    void theVersionOfTheManualsIsInForceByDefault() {
        assertThat(TermsVersion.inForce(null)).isEqualTo(AUGUST);
        assertThat(TermsVersion.inForce(config(Map.of()))).isEqualTo(AUGUST);
        assertThat(TermsVersion.properties().get(0).getDefaultValue()).isEqualTo(AUGUST.value());
    }

    @Test
    void theOperatorNamesAnother() {
        assertThat(TermsVersion.inForce(config(Map.of("version", " Janvier 2027 "))))
                .isEqualTo(new TermsVersion("Janvier 2027"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "0123456789012345678901234567890123456789012345678901234567890123456789"})
    void aVersionWithoutANameIsRefusedWhenItIsSaved(String name) {
        RequiredActionConfigModel config = config(Map.of("version", name));

        assertThatThrownBy(() -> new TermsActionFactory().validateConfig(null, null, config))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RequiredActionConfigModel config(Map<String, String> values) {
        RequiredActionConfigModel model = new RequiredActionConfigModel();
        model.setConfig(values);
        return model;
    }
}
