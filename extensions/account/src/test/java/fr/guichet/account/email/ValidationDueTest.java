package fr.guichet.account.email;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.MemoryUser;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

class ValidationDueTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LIFESPAN = Duration.ofHours(12);
    private static final RealmModel REALM = realm();

    @Test
    void anAddressNotValidatedIsDue() {
        assertThat(dueAt(NOON, new MemoryUser().email("anne@example.org", false).model()))
                .isTrue();
    }

    @Test
    void aValidatedAddressIsNotDue() {
        assertThat(dueAt(NOON, new MemoryUser().email("anne@example.org", true).model()))
                .isFalse();
    }

    @Test
    void anAccountWithoutAddressIsNotDue() {
        assertThat(dueAt(NOON, new MemoryUser().model())).isFalse();
        assertThat(dueAt(NOON, new MemoryUser().email(" ", false).model())).isFalse();
    }

    @Test
    void noSecondMailIsSentWhileTheLinkIsGood() {
        UserModel account = sentAtNoon();

        assertThat(dueAt(NOON.plus(LIFESPAN).minusSeconds(1), account)).isFalse();
    }

    @Test
    void anotherMailIsSentOnceTheLinkHasExpired() {
        assertThat(dueAt(NOON.plus(LIFESPAN), sentAtNoon())).isTrue();
    }

    @Test
    void anotherAddressIsValidatedAtOnce() {
        UserModel account = new MemoryUser()
                .email("anne@example.net", false)
                .attribute(SentMail.ATTRIBUTE, "2026-11-20T12:00:00Z anne@example.org")
                .model();

        assertThat(dueAt(NOON, account)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday anne@example.org", "2026-11-20T12:00:00Z"})
    void whatCannotBeReadIsNoMail(String remembered) {
        UserModel account = new MemoryUser()
                .email("anne@example.org", false)
                .attribute(SentMail.ATTRIBUTE, remembered)
                .model();

        assertThat(dueAt(NOON, account)).isTrue();
    }

    private static UserModel sentAtNoon() {
        UserModel account = new MemoryUser().email("anne@example.org", false).model();
        new SentMail("anne@example.org", NOON).keepOn(account);
        return account;
    }

    private static boolean dueAt(Instant now, UserModel account) {
        return ValidationDue.isDue(REALM, account, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RealmModel realm() {
        return (RealmModel) Proxy.newProxyInstance(
                ValidationDueTest.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getActionTokenGeneratedByUserLifespan")) {
                        return (int) LIFESPAN.toSeconds();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
