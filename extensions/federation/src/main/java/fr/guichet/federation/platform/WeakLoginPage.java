package fr.guichet.federation.platform;

import fr.guichet.federation.upstream.RefusalView;
import fr.guichet.federation.upstream.UpstreamRefusal;
import java.util.Map;
import java.util.Optional;

/**
 * The page of PLAT-3: why a login at a platform is not strong enough, and the two ways on, signing in strongly over there
 * or directly here (manual 001, IV.3).
 */
final class WeakLoginPage {

    private static final String TEMPLATE = "platform-refused.ftl";
    private static final String STRONG = "platformStrong";
    /** A login that is there already has to make way first. */
    private static final String STRONG_AGAIN = "platformStrongAgain";

    private WeakLoginPage() {}

    /** Empty for a refusal that has nothing to do with how strongly, or how lately, the person signed in. */
    static Optional<RefusalView> of(UpstreamRefusal refusal, PlatformConfig platform) {
        return switch (refusal) {
            case ACR_ABSENT -> page(platform, "platformReasonAcrAbsent", STRONG, true);
            case ACR_UNKNOWN -> page(platform, "platformReasonAcrUnknown", STRONG, false);
            case AMR_ABSENT -> page(platform, "platformReasonAmrAbsent", STRONG, true);
            case AMR_NOT_ACCEPTED -> page(platform, "platformReasonAmrNotAccepted", STRONG, false);
            case AUTH_TIME_ABSENT -> page(platform, "platformReasonAuthTimeAbsent", STRONG_AGAIN, true);
            case AUTH_TOO_OLD -> page(platform, "platformReasonAuthTooOld", STRONG_AGAIN, false);
            default -> Optional.empty();
        };
    }

    /**
     * One page.
     *
     * @param strongKey how to sign in strongly over there
     * @param report whether the platform itself may be at fault, so that its support is to be told
     */
    private static Optional<RefusalView> page(
            PlatformConfig platform, String reasonKey, String strongKey, boolean report) {
        return Optional.of(new RefusalView(
                TEMPLATE,
                Map.of(
                        "platformReasonKey", reasonKey,
                        "platformStrongKey", strongKey,
                        "platformReport", report,
                        "platformName", platform.platformName(),
                        "platformUrl", platform.platformUrl().toString())));
    }
}
