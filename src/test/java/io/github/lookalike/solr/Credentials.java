package io.github.lookalike.solr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Of the one who may do everything. */
public record Credentials(String user, String password) {

    private static final byte[] SALT = "a salt for tests".getBytes(UTF_8);

    /** What a request carries as {@code Authorization}. */
    public String header() {
        return "Basic " + base64((user + ":" + password).getBytes(UTF_8));
    }

    /** {@code security.json}, by which nodes ask everybody for them. */
    String securityJson() {
        return """
                {"authentication": {"class": "solr.BasicAuthPlugin", "blockUnknown": true,
                                    "credentials": {"%1$s": "%2$s %3$s"}},
                 "authorization": {"class": "solr.RuleBasedAuthorizationPlugin", "user-role": {"%1$s": "admin"},
                                   "permissions": [{"name": "all", "role": "admin"}]}}
                """
                .formatted(user, base64(hash()), base64(SALT));
    }

    /** As Solr keeps a password. */
    private byte[] hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(SALT);
            byte[] once = sha.digest(password.getBytes(UTF_8));
            return sha.digest(once);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return user;
    }
}
