package io.github.lookalike.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may use the server: those who know the token, if there is one, and pages that were let in by it or by a token for
 * one time. Nothing of them outlives the server.
 */
final class Sessions {

    /** The oldest is forgotten then. */
    private static final int MOST = 200;

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Optional<String> token;
    private final Set<String> oneTime = ConcurrentHashMap.newKeySet();
    private final Set<String> sessions = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    /** @param token empty if whoever reaches the server may use it */
    Sessions(Optional<String> token) {
        this.token = token;
    }

    /** A token that lets one page in. */
    String invite() {
        String invitation = random();
        oneTime.add(invitation);
        return invitation;
    }

    /**
     * Begins a session.
     *
     * @param credential the token, or one for one time; may be null
     * @return the session; empty if the credential is not good enough
     */
    Optional<String> begin(String credential) {
        boolean invited = credential != null && oneTime.remove(credential);
        if (!invited && token.isPresent() && !isToken(credential)) {
            return Optional.empty();
        }
        String session = random();
        sessions.add(session);
        return Optional.of(session);
    }

    boolean knows(String session) {
        return session != null && sessions.contains(session);
    }

    /** Whether scripts have to show the token. */
    boolean needToken() {
        return token.isPresent();
    }

    /** In a time that does not tell how much of it is right. */
    boolean isToken(String credential) {
        return credential != null
                && token.isPresent()
                && MessageDigest.isEqual(
                        token.get().getBytes(StandardCharsets.UTF_8), credential.getBytes(StandardCharsets.UTF_8));
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
