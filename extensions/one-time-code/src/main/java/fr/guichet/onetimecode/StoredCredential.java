package fr.guichet.onetimecode;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * A credential of this module, whose two parts are JSON: the data that the account page and administrators see, and the
 * secret that the server shows to nobody.
 */
public abstract class StoredCredential extends CredentialModel {

    private static final long serialVersionUID = 1L;

    /** A new one, to be filled. */
    protected StoredCredential() {}

    /** A stored one, readable or not. */
    protected StoredCredential(CredentialModel stored) {
        setId(stored.getId());
        setType(stored.getType());
        setCreatedDate(stored.getCreatedDate());
        setUserLabel(stored.getUserLabel());
        setCredentialData(stored.getCredentialData());
        setSecretData(stored.getSecretData());
    }

    /** Writes both parts; they hold texts, numbers and lists of them. */
    protected final void keep(Map<String, ?> data, Map<String, ?> secret) {
        setCredentialData(json(data));
        setSecretData(json(secret));
    }

    /** Empty when the part is absent or cannot be read. */
    protected final Optional<Map<?, ?>> data() {
        return read(getCredentialData());
    }

    /** Empty when the part is absent or cannot be read. */
    protected final Optional<Map<?, ?>> secret() {
        return read(getSecretData());
    }

    /** The text of that name; empty when the part holds none. */
    protected static Optional<String> text(Optional<Map<?, ?>> part, String name) {
        return part.map(values -> values.get(name) instanceof String text ? text : null);
    }

    private static String json(Map<String, ?> values) {
        try {
            return JsonSerialization.writeValueAsString(values);
        } catch (IOException e) {
            throw new IllegalStateException("texts and numbers can always be written as JSON", e);
        }
    }

    private static Optional<Map<?, ?>> read(String json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JsonSerialization.readValue(json, Map.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
