package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server's keys, and what is made with them. */
class KeysTest {

    private static final CodeSubject ANNE = new CodeSubject("realm", "anne");
    private static final CodeSubject VIRGINIE = new CodeSubject("realm", "virginie");
    private static final MasterKey OLD = CodeDesk.key(1);
    private static final MasterKey NEW = CodeDesk.key(2);

    private final CodeDesk desk = CodeDesk.alone(CodeDesk.clock());

    @AfterEach
    void stop() {
        desk.close();
    }

    private static KeyedHash devices(MasterKey current, MasterKey... previous) {
        return new KeyedHash(new KeyRing(current, List.of(previous)), "devices");
    }

    private static Seal numbers(MasterKey current, MasterKey... previous) {
        return new Seal(new KeyRing(current, List.of(previous)), "numbers", new SecureRandom());
    }

    @Test
    @Tag("OTP-7")
    void aCodeSentBeforeTheKeyChangedIsGoodAfterwards() {
        CodeKey key = CodeDesk.login("anne", "browser");
        String code = desk.withKeys(OLD).send(key);

        assertThat(desk.withKeys(NEW, OLD).verify(key, code)).isInstanceOf(TryOutcome.Accepted.class);
    }

    @Test
    @Tag("OTP-7")
    void aCodeUnderAKeyThatIsGoneIsWrong() {
        CodeKey key = CodeDesk.login("anne", "browser");
        String code = desk.withKeys(OLD).send(key);

        assertThat(desk.withKeys(NEW).verify(key, code)).isEqualTo(new TryOutcome.Wrong(4));
    }

    @Test
    void aHashMatchesItsSecretItsOwnerItsUseAndItsKeyAlone() {
        String kept = devices(OLD).of(ANNE, "token");

        assertThat(devices(OLD).matches(ANNE, "token", kept)).isTrue();
        assertThat(devices(NEW, OLD).matches(ANNE, "token", kept)).isTrue();
        assertThat(devices(OLD).matches(ANNE, "tokem", kept)).isFalse();
        assertThat(devices(OLD).matches(VIRGINIE, "token", kept)).isFalse();
        assertThat(devices(NEW).matches(ANNE, "token", kept)).isFalse();
        assertThat(new KeyedHash(new KeyRing(OLD, List.of()), "codes").matches(ANNE, "token", kept))
                .isFalse();
        assertThat(devices(OLD).matches(ANNE, "token", "")).isFalse();
        assertThat(devices(OLD).matches(ANNE, "token", OLD.id())).isFalse();
        assertThat(kept).startsWith(OLD.id() + ".").doesNotContain("token");
    }

    @Test
    void whatIsSealedOpensForItsOwnerAlone() {
        String sealed = numbers(OLD).close(ANNE, "+33612345678");

        assertThat(numbers(OLD).open(ANNE, sealed)).isEqualTo("+33612345678");
        assertThat(numbers(NEW, OLD).open(ANNE, sealed)).isEqualTo("+33612345678");
        assertThatThrownBy(() -> numbers(OLD).open(VIRGINIE, sealed)).isInstanceOf(Seal.BrokenException.class);
        assertThatThrownBy(() -> numbers(NEW).open(ANNE, sealed)).isInstanceOf(Seal.BrokenException.class);
        assertThat(numbers(OLD).close(ANNE, "+33612345678")).isNotEqualTo(sealed);
    }

    @Test
    void whatIsNotASealedTextDoesNotOpen() {
        String sealed = numbers(OLD).close(ANNE, "+33612345678");
        String altered = sealed.substring(0, sealed.length() - 3) + (sealed.endsWith("AAA") ? "BBB" : "AAA");

        for (String broken : List.of(altered, "", OLD.id(), OLD.id() + ".", OLD.id() + ".AAAA", OLD.id() + ".?")) {
            assertThatThrownBy(() -> numbers(OLD).open(ANNE, broken)).isInstanceOf(Seal.BrokenException.class);
        }
    }

    @Test
    void aKeyIsBase64OfThirtyTwoBytesInEitherAlphabet() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xfb);

        MasterKey standard = MasterKey.parse(Base64.getEncoder().encodeToString(bytes));
        MasterKey url = MasterKey.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");

        assertThat(standard.id()).isEqualTo(url.id()).matches("[0-9a-f]{8}");
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutBeingRepeated() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> MasterKey.parse(tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes")
                .hasMessageNotContaining(tooShort);
        assertThatThrownBy(() -> MasterKey.parse("a password"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("password");
    }

    @Test
    void eachUseHasAKeyOfItsOwn() {
        assertThat(OLD.derived("one use")).hasSize(32).isNotEqualTo(OLD.derived("another use"));
    }

    @Test
    void theOptionsGiveTheKeyAndThoseBeforeIt() {
        String current = Base64.getEncoder().encodeToString(bytes(2));
        String previous = Base64.getEncoder().encodeToString(bytes(1));

        KeyRing keys = KeyOptions.read(Map.of("key", current, "previous-keys", " , " + previous)::get)
                .orElseThrow();

        assertThat(keys.current().id()).isEqualTo(NEW.id());
        assertThat(keys.find(OLD.id())).isPresent();
        assertThat(keys.toString()).doesNotContain(current, previous);
    }

    @Test
    void withoutAUsableKeyThereIsNoneAndNoCodeIsSent() {
        String good = Base64.getEncoder().encodeToString(bytes(1));
        for (Map<String, String> options : List.of(
                Map.<String, String>of(),
                Map.of("key", " "),
                Map.of("key", "short"),
                Map.of("key", good, "previous-keys", "short"))) {
            Optional<KeyRing> keys = KeyOptions.read(options::get);
            assertThat(keys).isEmpty();
            OneTimeCodeProvider provider =
                    new DefaultOneTimeCodeProvider(keys, desk::caches, Clock.systemUTC(), new SecureRandom());

            assertUnavailable(() -> provider.codes(RealmWithLimits.none()));
            assertUnavailable(provider::deviceTokens);
            assertUnavailable(provider::numbers);
        }
    }

    private static void assertUnavailable(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(CodesUnavailableException.class, failed -> assertThat(failed.reason())
                        .isEqualTo(Reason.NO_KEY));
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[MasterKey.SHORTEST];
        bytes[0] = (byte) seed;
        return bytes;
    }
}
