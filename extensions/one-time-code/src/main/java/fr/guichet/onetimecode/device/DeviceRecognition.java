package fr.guichet.onetimecode.device;

import fr.guichet.onetimecode.code.CodeSubject;
import fr.guichet.onetimecode.code.KeyedHash;
import java.util.Map;
import java.util.Optional;

/**
 * Which of a person's devices a cookie proves to come from. The hash is keyed and bound to the person: the secret of one
 * person's device proves nothing for another, nor does a hash copied to another account. Compared in constant time.
 */
final class DeviceRecognition {

    private final KeyedHash hash;
    private final CodeSubject person;

    DeviceRecognition(KeyedHash hash, CodeSubject person) {
        this.hash = hash;
        this.person = person;
    }

    /** What is kept of a new device's secret. */
    String hashOf(DeviceToken token) {
        return hash.of(person, token.value());
    }

    /** @param devices of this person alone, by id */
    Optional<TrustedDeviceCredential> in(DeviceCookie cookie, Map<String, TrustedDeviceCredential> devices) {
        return cookie.entries().stream()
                .filter(entry -> devices.containsKey(entry.deviceId()))
                .filter(entry -> proves(entry.token(), devices.get(entry.deviceId())))
                .map(entry -> devices.get(entry.deviceId()))
                .findFirst();
    }

    private boolean proves(DeviceToken token, TrustedDeviceCredential device) {
        return device.tokenHash()
                .filter(kept -> hash.matches(person, token.value(), kept))
                .isPresent();
    }
}
