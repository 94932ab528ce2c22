package fr.guichet.account.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokeredLoginTest {

    @Test
    void theEndpointsOfTheBrokersEndLoginsByCardAndOtherSites() {
        assertThat(isBrokerEndpoint("realms/professionnels/broker/cps/endpoint/return"))
                .isTrue();
        assertThat(isBrokerEndpoint("realms/broker/broker/after-post-broker-login"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "realms/professionnels/login-actions/authenticate",
                "realms/professionnels/login-actions/first-broker-login",
                "realms/broker/login-actions/authenticate",
                "realms/professionnels/login-actions/broker",
                "admin/realms/broker/users",
                "broker/realms/broker",
                "realms/broker",
            })
    void whereAPasswordIsTypedTheLockHolds(String path) {
        assertThat(isBrokerEndpoint(path)).isFalse();
    }

    private static boolean isBrokerEndpoint(String path) {
        return BrokeredLogin.isBrokerEndpoint(List.of(path.split("/")));
    }
}
