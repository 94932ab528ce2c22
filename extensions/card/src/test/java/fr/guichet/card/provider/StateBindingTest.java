package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateBindingTest {

    private final StateBinding login = StateBinding.of("realm", "provider", "state");

    @Test
    void aLoginMatchesItself() {
        assertThat(login.matches(StateBinding.of("realm", "provider", "state"))).isTrue();
        assertThat(login.matches(StateBinding.ofHash(login.hash()))).isTrue();
    }

    @Test
    void anotherStateProviderOrRealmIsAnotherLogin() {
        assertThat(login.matches(StateBinding.of("realm", "provider", "other"))).isFalse();
        assertThat(login.matches(StateBinding.of("realm", "other", "state"))).isFalse();
        assertThat(login.matches(StateBinding.of("other", "provider", "state"))).isFalse();
        assertThat(login.matches(StateBinding.ofHash(""))).isFalse();
    }

    @Test
    void theStateCannotBeReadFromIt() {
        assertThat(login.hash()).hasSize(64).doesNotContain("state");
    }
}
