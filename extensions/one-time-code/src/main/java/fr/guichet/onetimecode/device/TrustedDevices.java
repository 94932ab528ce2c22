package fr.guichet.onetimecode.device;

import fr.guichet.onetimecode.code.CodeSubject;
import fr.guichet.onetimecode.code.CodesUnavailableException;
import fr.guichet.onetimecode.code.OneTimeCodeProvider;
import fr.guichet.onetimecode.code.TrustedDeviceIntervals;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Trusted devices for one login, once its person is known and the password is right (OTP-5): whether this browser spares
 * them the code, whether they may trust it, and trusting it.
 *
 * <p>A device keeps its secret for as long as it is trusted. Changing it at each use would break people who log in in
 * two tabs at once, and gain little: a stolen cookie is worth nothing without the password, ends with the interval or the
 * next change of password, and its device stands in its person's list, where it can be removed.
 *
 * <p>Whatever is missing, unreadable or out of date means not trusted and nothing else: the person types a code.
 */
public final class TrustedDevices {

    private final KeycloakSession session;
    private final AuthenticationFlowContext context;
    private final Clock clock;
    private final PersonDevices devices;
    private final DeviceEvents events;
    private final BrowserCookie browser;

    private TrustedDevices(AuthenticationFlowContext context, Clock clock) {
        this.session = context.getSession();
        this.context = context;
        this.clock = clock;
        this.events = new DeviceEvents(context.getEvent(), context.getUser());
        this.devices = new PersonDevices(context.getUser(), events::removed);
        this.browser = new BrowserCookie(session.getContext());
    }

    /** @param context of a step after the one that checked the password */
    public static TrustedDevices of(AuthenticationFlowContext context, Clock clock) {
        return new TrustedDevices(context, clock);
    }

    /**
     * Whether this browser is trusted for this person in this login, so that no code is asked for. Then the event of the
     * login names the device. Devices of the person that are not trusted any more are removed on the way.
     */
    public boolean spareTheCode() {
        try {
            Optional<TrustedDeviceCredential> device = thisDevice();
            if (device.isEmpty() || ForcedLogin.is(session, context.getAuthenticationSession())) {
                return false;
            }
            events.used(device.get());
            return true;
        } catch (CodesUnavailableException e) {
            // Logged for the operator where it was thrown.
            return false;
        }
    }

    private Optional<TrustedDeviceCredential> thisDevice() {
        Map<String, TrustedDeviceCredential> trusted = devices.swept(standing(), now());
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        return recognition().in(browser.read(), trusted);
    }

    private DeviceRecognition recognition() {
        return new DeviceRecognition(
                OneTimeCodeProvider.of(session).deviceTokens(), CodeSubject.of(context.getRealm(), context.getUser()));
    }

    /**
     * For how many days the person may trust this browser; empty when their kind of account types a code at every login.
     *
     * @throws CodesUnavailableException when the realm's limits cannot be read
     */
    public OptionalInt offeredDays() {
        AccountStanding standing = standing();
        return standing.interval().isZero() || standing.passwordSet().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(standing.interval().toDays()));
    }

    /**
     * To be called when the person typed the right code and wants this browser to be trusted: from the answer on, it is.
     * Does nothing when that is not offered to them, whatever the form says.
     *
     * @throws CodesUnavailableException when there is no key, or the realm's limits cannot be read
     */
    public void trustThisBrowser() {
        if (offeredDays().isEmpty()) {
            return;
        }
        AccountStanding standing = standing();
        Map<String, TrustedDeviceCredential> others = devices.swept(standing, now());
        DeviceCookie before = browser.read();
        before.entries().stream()
                .map(entry -> others.get(entry.deviceId()))
                .filter(device -> device != null)
                .distinct()
                .forEach(device -> devices.remove(device, TrustLoss.RENEWED));

        DeviceToken token = DeviceToken.draw(new SecureRandom());
        CredentialModel device =
                devices.add(TrustedDeviceCredential.of(label(), recognition().hashOf(token), terms(standing)));
        browser.write(before.with(new DeviceCookie.Entry(device.getId(), token), others::containsKey), longest());
        events.given(device);
    }

    private DeviceTerms terms(AccountStanding standing) {
        return new DeviceTerms(
                now(), standing.interval(), standing.passwordSet().orElseThrow(), standing.kinds());
    }

    private String label() {
        return DeviceLabel.of(
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation(),
                context.form().getMessage("deviceUnnamed"),
                devices.labels());
    }

    private AccountStanding standing() {
        return AccountStanding.of(context.getRealm(), context.getUser(), intervals());
    }

    private TrustedDeviceIntervals intervals() {
        return OneTimeCodeProvider.of(session).policy(context.getRealm()).trustedDevices();
    }

    /** One cookie serves several people: one's login must not shorten another's trust. */
    private Duration longest() {
        return intervals().byKind().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** To the millisecond, which is what credentials keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
