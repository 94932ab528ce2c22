package fr.guichet.onetimecode.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.onetimecode.sms.GatewaySettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

/** What is refused when a gateway is saved, always by the name of the property. */
class SmppGatewayConfigTest {

    private static final Map<String, String> GOOD = Map.of(
            "host", "smpp.example",
            "port", "3550",
            "systemIdVariable", "GUICHET_SMPP_SYSTEM_ID",
            "passwordVariable", "GUICHET_SMPP_PASSWORD",
            "sender", "Guichet");

    private final ComponentModel model = new ComponentModel();

    SmppGatewayConfigTest() {
        GOOD.forEach(model::put);
    }

    @Test
    void theContractIsEnoughAndTlsIsOn() {
        assertThatCode(this::save).doesNotThrowAnyException();
        assertThat(SmppGatewayConfig.read(new GatewaySettings(model.getConfig()))
                        .tls())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "host, bad host",
        "port, ''",
        "port, 0",
        "port, 70000",
        "tls, off",
        "systemIdVariable, ''",
        "systemIdVariable, KC_DB_USERNAME",
        "passwordVariable, ''",
        "passwordVariable, KC_DB_PASSWORD",
        "systemType, more than twelve",
        "sender, ''",
        "sender, évêque",
        "validityMinutes, 60",
        "bindTimeout, 9",
        "enquireLink, 0",
        "totalTimeout, 9",
        "simultaneous, none",
        "priority, -1",
        "misspelt, 1"
    })
    void aWrongSettingIsRefusedByItsName(String property, String value) {
        model.put(property, value);

        assertThatThrownBy(this::save)
                .isInstanceOf(ComponentValidationException.class)
                .hasMessageContaining(property);
    }

    private void save() {
        new SmppSmsGatewayFactory().validateConfiguration(null, null, model);
    }
}
