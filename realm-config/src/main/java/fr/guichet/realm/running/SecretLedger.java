package fr.guichet.realm.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.realm.RealmRefusedException;
import fr.guichet.realm.SecretNames;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers which secrets were applied without keeping them: the server answers those of identity providers, of the mail relay
 * and of components with asterisks, so their fingerprints (HMAC-SHA-256 with a key of the operator) are kept as an attribute of
 * the realm (docs/adr/0040). Without the key, or for a secret that was never applied from here, it cannot be told whether a
 * secret changed; it is then set when that is asked for.
 */
final class SecretLedger {

    /** Environment: key of the fingerprints, 32 characters at least, the same for every run. */
    static final String KEY = "GUICHET_REALM_FINGERPRINT_KEY";

    /** Realm attribute that holds them. */
    static final String ATTRIBUTE = "guichet.realm.secrets";

    private static final int KEY_LENGTH = 32;
    /** Shorter ones are part of any text by chance, and refused by the lint as secrets. */
    private static final int SHORTEST = 8;

    /** Stands for a secret that is set or may have been, by whatever it was: no fingerprint is like it. */
    private static final String NOT_KNOWN = "";

    private static final String MASKED = "**********";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<SecretKeySpec> key;
    private final Set<String> values;
    private final Map<String, String> known;
    private final Map<String, String> wanted = new TreeMap<>();
    private final Map<ResourceId, SortedSet<String>> toSet = new TreeMap<>();
    private final SortedSet<String> unknown = new TreeSet<>();
    private final boolean setUnknown;

    /**
     * Reads it.
     *
     * @param environment may hold the key
     * @param attribute of the running realm
     * @param setUnknown whether secrets that cannot be compared count as changed
     */
    SecretLedger(Map<String, String> environment, Optional<String> attribute, boolean setUnknown) {
        this.key = key(environment.getOrDefault(KEY, ""));
        this.values = environment.entrySet().stream()
                .filter(entry -> SecretNames.isVariable(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST)
                .collect(Collectors.toSet());
        this.known = attribute.map(SecretLedger::read).orElseGet(TreeMap::new);
        this.setUnknown = setUnknown;
    }

    private static Optional<SecretKeySpec> key(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() < KEY_LENGTH) {
            throw new RealmRefusedException(KEY + " is shorter than " + KEY_LENGTH + " characters");
        }
        return Optional.of(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    private static Map<String, String> read(String attribute) {
        try {
            Map<String, String> fingerprints = new TreeMap<>();
            JSON.readTree(attribute)
                    .properties()
                    .forEach(entry ->
                            fingerprints.put(entry.getKey(), entry.getValue().asText()));
            return fingerprints;
        } catch (JsonProcessingException e) {
            return new TreeMap<>();
        }
    }

    /** Whether it holds the value of a variable that is a secret, whatever the setting is called. */
    boolean isIn(JsonNode value) {
        String text = value.toString();
        return values.stream().anyMatch(text::contains);
    }

    /** The comparison for one resource. */
    SecretComparison of(ResourceId id) {
        return (path, value, running) -> {
            String name = id + " " + path;
            boolean isKept = running.asText().isEmpty() || isMasked(running);
            boolean differs = isKept ? differs(name, value, running) : isAnother(value, running);
            // Those of clients are answered, once they are set.
            if (isKept && id.kind() != ResourceKind.CLIENT) {
                fingerprint(name, value).ifPresent(print -> wanted.put(name, print));
                if (differs) {
                    toSet.computeIfAbsent(id, missing -> new TreeSet<>()).add(name);
                }
            }
            return differs;
        };
    }

    private static boolean isMasked(JsonNode running) {
        return running.asText().equals(MASKED);
    }

    /** Clients' secrets are answered to whoever may see clients. */
    private static boolean isAnother(String value, JsonNode running) {
        return !MessageDigest.isEqual(bytes(running.asText()), bytes(value));
    }

    private boolean differs(String name, String value, JsonNode running) {
        if (running.asText().isEmpty()) {
            return true;
        }
        Optional<String> fingerprint = fingerprint(name, value);
        if (fingerprint.isPresent() && known.containsKey(name)) {
            return !MessageDigest.isEqual(bytes(known.get(name)), bytes(fingerprint.get()));
        }
        unknown.add(name);
        return setUnknown;
    }

    private Optional<String> fingerprint(String name, String value) {
        return key.map(secret -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(secret);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(name + "\0" + value)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every JDK has HmacSHA256", impossible);
            }
        });
    }

    /** Secrets that cannot be compared. */
    SortedSet<String> unknown() {
        return unknown;
    }

    /**
     * What the attribute has to be before a resource is written: an apply that stops between the secret and its fingerprint
     * leaves one that nothing is the same as, never that of a secret before.
     *
     * @return empty when it is as it has to be
     */
    Optional<String> before(ResourceId id) {
        return changed(() -> toSet.getOrDefault(id, Collections.emptySortedSet()).stream()
                .filter(name -> key.isPresent() || known.containsKey(name))
                .forEach(name -> known.put(name, NOT_KNOWN)));
    }

    /** What it has to be once that is written; empty when it is as it has to be. */
    Optional<String> after(ResourceId id) {
        return changed(() -> toSet.getOrDefault(id, Collections.emptySortedSet()).stream()
                .filter(wanted::containsKey)
                .forEach(name -> known.put(name, wanted.get(name))));
    }

    /**
     * What it has to be once everything that differs is applied: fingerprints of what was compared or set, and none of what was
     * left alone unknown. Without the key it stays.
     *
     * @param made whether the realm was made from these secrets a moment ago
     * @return empty when it is as it has to be
     */
    Optional<String> attribute(boolean made) {
        return changed(() -> {
            if (key.isPresent()) {
                known.clear();
                wanted.forEach((name, print) -> {
                    if (made || setUnknown || !unknown.contains(name)) {
                        known.put(name, print);
                    }
                });
            }
        });
    }

    private Optional<String> changed(Runnable change) {
        Map<String, String> before = Map.copyOf(known);
        change.run();
        return before.equals(known)
                ? Optional.empty()
                : Optional.of(JSON.valueToTree(known).toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
