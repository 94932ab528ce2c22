package fr.guichet.onetimecode.sms.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

/** What is refused when a gateway is saved, always by the name of the property and never with its value. */
class HttpGatewayConfigTest {

    private static final Map<String, String> GOOD = Map.of(
            "url", "https://sms.example/send",
            "body", "{\"to\":\"{number}\",\"text\":\"{text}\"}");

    private final ComponentModel model = new ComponentModel();

    HttpGatewayConfigTest() {
        GOOD.forEach(model::put);
    }

    @Test
    void addressAndBodyAreEnough() {
        assertThatCode(this::save).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | ''",
                "url | http://sms.example/send",
                "url | ftp://sms.example/send",
                "url | https://user:pass@sms.example/send",
                "url | https://sms.example/{number}",
                "url | /send",
                "url | http://localhost.evil.example/",
                "method | GET",
                "body | ''",
                "body | {\"to\":\"{number}\"",
                "body | \"{number}{text}\"",
                "body | {\"to\":\"{number}\"}",
                "body | {\"{number}\":\"{text}\"}",
                "body | {\"to\":\"{number}\",\"text\":\"{text}\",\"x\":\"{nmber}\"}",
                "body | {\"to\":\"{number}\",\"text\":\"{text}\"} trailing",
                "bodyFormat | XML",
                "numberFormat | LOCAL",
                "sender | twelve chars",
                "sender | évêque",
                "headers | no colon",
                "headers | Authorization: Basic c2VjcmV0",
                "headers | Content-Length: 3",
                "secretHeader | Bad Name",
                "secretHeader | X-Api-Key",
                "acceptedStatuses | 200-302",
                "acceptedStatuses | 299-200",
                "acceptedStatuses | ok",
                "refusedNumberStatuses | many",
                "answerPointer | status",
                "answerPointer | /status",
                "connectTimeout | 0",
                "connectTimeout | 9",
                "totalTimeout | 9",
                "totalTimeout | soon",
                "simultaneous | 0",
                "simultaneous | 100000",
                "priority | first",
                "misspelt | 1"
            })
    void aWrongSettingIsRefusedByItsName(String property, String value) {
        model.put(property, value);

        assertThatThrownBy(this::save)
                .isInstanceOf(ComponentValidationException.class)
                .message()
                .contains(property.equals("secretVariable") || property.equals("secretHeader") ? "secret" : property)
                .doesNotContain("c2VjcmV0", "user:pass");
    }

    /** Else whoever administers a realm could have the secrets of the rest of the server sent to an address of theirs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "KC_DB_PASSWORD",
                "PATH",
                "GUICHET_DOSSIER_SECRET",
                "GUICHET_SMTP_PASSWORD",
                "GUICHET_SMS",
                "guichet_sms_lower"
            })
    void onlyVariablesOfSmsGatewaysAreRead(String variable) {
        model.put("secretHeader", "Authorization");
        model.put("secretVariable", "GUICHET_SMS_AUTHORIZATION");
        assertThatCode(this::save).doesNotThrowAnyException();

        model.put("secretVariable", variable);

        assertThatThrownBy(this::save)
                .isInstanceOf(ComponentValidationException.class)
                .hasMessageContaining("secretVariable");
    }

    @Test
    void aSenderInTheBodyHasToBeSet() {
        model.put("body", "{\"to\":\"{number}\",\"text\":\"{text}\",\"from\":\"{sender}\"}");

        assertThatThrownBy(this::save)
                .isInstanceOf(ComponentValidationException.class)
                .hasMessageContaining("sender");
    }

    @Test
    void thisMachineMayBeSpokenToInClear() {
        model.put("url", "http://127.0.0.1:8030/sms");

        assertThatCode(this::save).doesNotThrowAnyException();
    }

    private void save() {
        new HttpSmsGatewayFactory().validateConfiguration(null, null, model);
    }
}
