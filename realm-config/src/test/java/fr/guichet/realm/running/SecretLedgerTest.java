package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretLedgerTest {

    private static final ResourceId ID = new ResourceId(ResourceKind.IDENTITY_PROVIDER, "psc");
    private static final TextNode MASKED = TextNode.valueOf("**********");
    private static final Map<String, String> KEY = Map.of(SecretLedger.KEY, "k".repeat(32));

    @Test
    void aSecretThatTheServerShowsIsComparedWithIt() {
        SecretLedger ledger = new SecretLedger(Map.of(), Optional.empty(), false);

        assertThat(ledger.of(ID).differs("secret", "value", TextNode.valueOf("value")))
                .isFalse();
        assertThat(ledger.of(ID).differs("secret", "value", TextNode.valueOf("other")))
                .isTrue();
        assertThat(ledger.unknown()).isEmpty();
    }

    @Test
    void aSecretThatWasNeverSetIsSet() {
        assertThat(new SecretLedger(Map.of(), Optional.empty(), false)
                        .of(ID)
                        .differs("secret", "value", MissingNode.getInstance()))
                .isTrue();
    }

    @Test
    void aMaskedSecretIsKnownAgainByItsFingerprint() {
        SecretLedger first = new SecretLedger(KEY, Optional.empty(), true);
        assertThat(first.of(ID).differs("secret", "value", MASKED)).isTrue();
        Optional<String> attribute = first.attribute(false);

        assertThat(new SecretLedger(KEY, attribute, false).of(ID).differs("secret", "value", MASKED))
                .isFalse();
        assertThat(new SecretLedger(KEY, attribute, false).of(ID).differs("secret", "other", MASKED))
                .isTrue();
        assertThat(attribute.orElseThrow()).doesNotContain("value");
    }

    @Test
    void theSameSecretElsewhereHasAnotherFingerprint() {
        SecretLedger first = new SecretLedger(KEY, Optional.empty(), true);
        first.of(ID).differs("secret", "value", MASKED);
        String moved = first.attribute(false).orElseThrow().replace("psc", "other");

        assertThat(new SecretLedger(KEY, Optional.of(moved), false)
                        .of(new ResourceId(ResourceKind.IDENTITY_PROVIDER, "other"))
                        .differs("secret", "value", MASKED))
                .isTrue();
    }

    @Test
    void aMaskedSecretWithoutAFingerprintIsUnknownAndLeftAlone() {
        SecretLedger ledger = new SecretLedger(KEY, Optional.empty(), false);

        assertThat(ledger.of(ID).differs("secret", "value", MASKED)).isFalse();
        assertThat(ledger.unknown()).containsExactly("identity-provider psc secret");
        // What was not set is not remembered as set.
        assertThat(ledger.attribute(false)).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsRemembered() {
        SecretLedger ledger = new SecretLedger(Map.of(), Optional.empty(), true);
        ledger.of(ID).differs("secret", "value", MASKED);

        assertThat(ledger.attribute(true)).isEmpty();
    }

    @Test
    void theValueOfASecretVariableIsOneWhateverTheSettingIsCalled() {
        SecretLedger ledger = new SecretLedger(
                Map.of("GUICHET_SMS_TOKEN", "t0ken-of-sms", "LANG", "fr_FR.UTF-8"), Optional.empty(), false);

        assertThat(ledger.isIn(TextNode.valueOf("Bearer t0ken-of-sms"))).isTrue();
        assertThat(ledger.isIn(TextNode.valueOf("fr_FR.UTF-8"))).isFalse();
    }

    @Test
    void aShortKeyIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> new SecretLedger(Map.of(SecretLedger.KEY, "tooshort"), Optional.empty(), false))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageNotContaining("tooshort");
    }

    @Test
    void aSecretThatIsSetIsKnownFromWhenItIsWrittenWhateverBecomesOfTheRest() {
        String first = attributeAfter("first");
        SecretLedger ledger = new SecretLedger(KEY, Optional.of(first), false);
        ledger.of(ID).differs("secret", "second", MASKED);

        // Between the two nobody knows which of them the server has.
        String between = ledger.before(ID).orElseThrow();
        assertThat(differs(between, "first")).isTrue();
        assertThat(differs(between, "second")).isTrue();
        String written = ledger.after(ID).orElseThrow();
        assertThat(differs(written, "first")).isTrue();
        assertThat(differs(written, "second")).isFalse();
    }

    @Test
    void aSecretThatIsSetWithoutTheKeyIsNotTakenForTheOneBefore() {
        String first = attributeAfter("first");
        SecretLedger keyless = new SecretLedger(Map.of(), Optional.of(first), true);
        keyless.of(ID).differs("secret", "second", MASKED);

        String written = keyless.before(ID).orElseThrow();

        assertThat(keyless.after(ID)).isEmpty();
        assertThat(keyless.attribute(false)).isEmpty();
        assertThat(differs(written, "first")).isTrue();
    }

    @Test
    void whatIsWrittenWithoutASecretChangesNoFingerprint() {
        SecretLedger ledger = new SecretLedger(KEY, Optional.of(attributeAfter("first")), false);
        ledger.of(ID).differs("secret", "first", MASKED);

        assertThat(ledger.before(ID)).isEmpty();
        assertThat(ledger.after(ID)).isEmpty();
        assertThat(ledger.attribute(false)).isEmpty();
    }

    @Test
    void theSecretsOfClientsWhichTheServerAnswersAreNotRemembered() {
        ResourceId client = new ResourceId(ResourceKind.CLIENT, "service");
        SecretLedger ledger = new SecretLedger(KEY, Optional.empty(), false);
        ledger.of(client).differs("secret", "value", MissingNode.getInstance());

        assertThat(ledger.before(client)).isEmpty();
        assertThat(ledger.attribute(false)).isEmpty();
    }

    private static String attributeAfter(String value) {
        SecretLedger ledger = new SecretLedger(KEY, Optional.empty(), true);
        ledger.of(ID).differs("secret", value, MASKED);
        return ledger.attribute(false).orElseThrow();
    }

    private static boolean differs(String attribute, String value) {
        return new SecretLedger(KEY, Optional.of(attribute), false).of(ID).differs("secret", value, MASKED);
    }
}
