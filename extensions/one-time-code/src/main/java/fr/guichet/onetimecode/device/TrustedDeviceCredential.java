package fr.guichet.onetimecode.device;

import fr.guichet.identity.AccountKind;
import fr.guichet.onetimecode.StoredCredential;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.credential.CredentialModel;

/**
 * A trusted device, as the account keeps it: the hash of its secret in the secret part, which the server shows to
 * nobody; the terms in the part that administrators see.
 */
final class TrustedDeviceCredential extends StoredCredential {

    /** Type of the credential, and id of its provider. */
    static final String TYPE = "guichet-trusted-device";

    private static final long serialVersionUID = 1L;

    private static final String HASH = "hash";
    private static final String INTERVAL_SECONDS = "intervalSeconds";
    private static final String PASSWORD_SET = "passwordSet";
    private static final String KINDS = "kinds";

    private TrustedDeviceCredential() {}

    private TrustedDeviceCredential(CredentialModel stored) {
        super(stored);
    }

    /**
     * @param label what the person recognises the device by
     * @param tokenHash keyed hash of its secret
     */
    static TrustedDeviceCredential of(String label, String tokenHash, DeviceTerms terms) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(INTERVAL_SECONDS, terms.interval().toSeconds());
        data.put(PASSWORD_SET, terms.passwordSet().toEpochMilli());
        data.put(
                KINDS,
                new TreeSet<>(terms.kinds()).stream().map(AccountKind::role).toList());
        TrustedDeviceCredential credential = new TrustedDeviceCredential();
        credential.setType(TYPE);
        credential.setCreatedDate(terms.given().toEpochMilli());
        credential.setUserLabel(label);
        credential.keep(data, Map.of(HASH, tokenHash));
        return credential;
    }

    /** A stored one, readable or not. */
    static TrustedDeviceCredential of(CredentialModel stored) {
        return new TrustedDeviceCredential(stored);
    }

    /** Empty when it cannot be read. */
    Optional<String> tokenHash() {
        return text(secret(), HASH);
    }

    /** Empty when they cannot be read. */
    Optional<DeviceTerms> terms() {
        return data().flatMap(this::terms);
    }

    private Optional<DeviceTerms> terms(Map<?, ?> data) {
        if (getCreatedDate() == null
                || !(data.get(INTERVAL_SECONDS) instanceof Number interval)
                || !(data.get(PASSWORD_SET) instanceof Number passwordSet)
                || !(data.get(KINDS) instanceof List<?> roles)) {
            return Optional.empty();
        }
        Set<AccountKind> kinds = List.of(AccountKind.values()).stream()
                .filter(kind -> roles.contains(kind.role()))
                .collect(Collectors.toSet());
        if (kinds.size() != roles.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DeviceTerms(
                    Instant.ofEpochMilli(getCreatedDate()),
                    Duration.ofSeconds(interval.longValue()),
                    Instant.ofEpochMilli(passwordSet.longValue()),
                    kinds));
        } catch (DateTimeException | ArithmeticException absurd) {
            return Optional.empty();
        }
    }
}
