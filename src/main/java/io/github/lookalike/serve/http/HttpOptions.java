package io.github.lookalike.serve.http;

import java.util.Optional;
import java.util.Set;

/**
 * Where and for whom a server listens.
 *
 * @param host name or address of the interface it listens at
 * @param port 0 for one that is free
 * @param names by which clients may call it, beside its host, {@code localhost} and any IP address
 * @param token that every client has to know; needed unless the host is this machine's own
 * @param workers how many requests are worked on at once, at least 1
 */
public record HttpOptions(String host, int port, Set<String> names, Optional<String> token, int workers) {

    /** Shorter ones can be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    public HttpOptions {
        names = Set.copyOf(names);
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST_TOKEN + " characters");
        }
    }
}
