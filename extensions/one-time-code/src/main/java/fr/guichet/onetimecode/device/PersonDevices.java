package fr.guichet.onetimecode.device;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/** The trusted devices of one account, and the removal of those that are not trusted any more. */
final class PersonDevices {

    /** More than a person has; the oldest goes. */
    static final int MOST = 10;

    private final UserModel account;
    private final BiConsumer<TrustedDeviceCredential, TrustLoss> removed;

    /** @param removed told of every removal */
    PersonDevices(UserModel account, BiConsumer<TrustedDeviceCredential, TrustLoss> removed) {
        this.account = account;
        this.removed = removed;
    }

    /** Never by the id alone: what a browser sends may be the id of somebody else's. */
    List<TrustedDeviceCredential> all() {
        return account.credentialManager()
                .getStoredCredentialsByTypeStream(TrustedDeviceCredential.TYPE)
                .map(TrustedDeviceCredential::of)
                .toList();
    }

    /** Removes those that are not trusted any more, so that the person's list is true, and gives the others by id. */
    Map<String, TrustedDeviceCredential> swept(AccountStanding standing, Instant now) {
        for (TrustedDeviceCredential device : all()) {
            lossOf(device, standing, now).ifPresent(loss -> remove(device, loss));
        }
        return all().stream().collect(Collectors.toMap(CredentialModel::getId, device -> device));
    }

    private static Optional<TrustLoss> lossOf(TrustedDeviceCredential device, AccountStanding standing, Instant now) {
        if (device.tokenHash().isEmpty()) {
            return Optional.of(TrustLoss.UNREADABLE);
        }
        return device.terms().map(terms -> terms.lossFor(standing, now)).orElse(Optional.of(TrustLoss.UNREADABLE));
    }

    /** @return as stored, with its id */
    CredentialModel add(TrustedDeviceCredential device) {
        List<TrustedDeviceCredential> oldestFirst = all().stream()
                .sorted(Comparator.comparing(
                        TrustedDeviceCredential::getCreatedDate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        oldestFirst.stream()
                .limit(Math.max(0, oldestFirst.size() + 1 - MOST))
                .forEach(oldest -> remove(oldest, TrustLoss.TOO_MANY));
        return account.credentialManager().createStoredCredential(device);
    }

    Set<String> labels() {
        return all().stream()
                .flatMap(device -> Optional.ofNullable(device.getUserLabel()).stream())
                .collect(Collectors.toSet());
    }

    void remove(TrustedDeviceCredential device, TrustLoss why) {
        if (account.credentialManager().removeStoredCredentialById(device.getId())) {
            removed.accept(device, why);
        }
    }
}
