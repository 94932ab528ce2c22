package fr.guichet.portal.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;

/**
 * Marks what our pages hand out and take back (HMAC-SHA-256), with the realm's own key for cookies. The purpose is part of
 * what is marked, so that a mark of one use is worth nothing for another.
 */
final class PageMac {

    /** What a mark is good for. */
    enum Purpose {
        FORM,
        FLASH,
        RETURN
    }

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    PageMac(SecretKey key) {
        this.key = key.getEncoded();
    }

    static PageMac of(KeycloakSession session) {
        return new PageMac(session.keys()
                .getActiveKey(session.getContext().getRealm(), KeyUse.SIG, Algorithm.HS512)
                .getSecretKey());
    }

    /** 43 characters of base64url. */
    String mark(Purpose purpose, String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, parts));
    }

    /** Whether a mark that came back is the one of these parts; in constant time. */
    boolean matches(String given, Purpose purpose, String... parts) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        mark(purpose, parts).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(Purpose purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(("guichet espace " + purpose.name()).getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length keeps two parts from reading like one.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
