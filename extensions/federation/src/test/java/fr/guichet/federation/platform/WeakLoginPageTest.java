package fr.guichet.federation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.federation.upstream.RefusalView;
import fr.guichet.federation.upstream.UpstreamRefusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeakLoginPageTest {

    private static final Set<UpstreamRefusal> NOT_STRONG_OR_NOT_RECENT = Set.of(
            UpstreamRefusal.ACR_ABSENT,
            UpstreamRefusal.ACR_UNKNOWN,
            UpstreamRefusal.AMR_ABSENT,
            UpstreamRefusal.AMR_NOT_ACCEPTED,
            UpstreamRefusal.AUTH_TIME_ABSENT,
            UpstreamRefusal.AUTH_TOO_OLD);

    private final PlatformConfig platform = PlatformSettings.complete();

    @ParameterizedTest
    @EnumSource(UpstreamRefusal.class)
    @Tag("PLAT-3")
    void aLoginThatIsNotStrongOrNotRecentHasThePageAndNoOtherRefusalHas(UpstreamRefusal refusal) {
        assertThat(WeakLoginPage.of(refusal, platform).isPresent())
                .isEqualTo(NOT_STRONG_OR_NOT_RECENT.contains(refusal));
    }

    @Test
    void everyCauseHasItsOwnReason() {
        Set<Object> reasons = NOT_STRONG_OR_NOT_RECENT.stream()
                .map(refusal -> view(refusal).attributes().get("platformReasonKey"))
                .collect(Collectors.toSet());

        assertThat(reasons).hasSameSizeAs(NOT_STRONG_OR_NOT_RECENT);
    }

    @Test
    @Tag("PLAT-3")
    void thePageNamesThePlatformAndLeadsThere() {
        assertThat(view(UpstreamRefusal.AMR_NOT_ACCEPTED).attributes())
                .containsEntry("platformName", "MonSisra")
                .containsEntry("platformUrl", "https://portail.example.fr/");
    }

    @Test
    void thePlatformsSupportIsToldOfWhatThePlatformDoesNotSay() {
        assertThat(view(UpstreamRefusal.AMR_ABSENT).attributes()).containsEntry("platformReport", true);
        assertThat(view(UpstreamRefusal.AMR_NOT_ACCEPTED).attributes()).containsEntry("platformReport", false);
    }

    private RefusalView view(UpstreamRefusal refusal) {
        return WeakLoginPage.of(refusal, platform).orElseThrow();
    }
}
