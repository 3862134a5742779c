package io.github.lookalike.serve.api;

import java.util.List;
import java.util.Map;

/**
 * What a client wants, without anything of the protocol's.
 *
 * @param method in capitals
 * @param path its parts after {@code /v1}, decoded
 * @param query decoded; of names that come twice the last counts
 * @param kind of the body
 * @param parts those of a form in their order, else the body as a whole; empty without a body
 */
public record Request(String method, List<String> path, Map<String, String> query, BodyKind kind, List<Part> parts) {

    /** Of one image, in bytes. */
    public static final int LARGEST_IMAGE = 10 << 20;

    /** What a body is, by what the client says. */
    public enum BodyKind {
        /** Nothing came. */
        NONE,
        /** JSON. */
        JSON,
        /** A picture, or bytes that nobody says what they are. */
        IMAGE,
        /** A form of several parts. */
        FORM,
        /** Something else. */
        OTHER
    }

    public Request {
        path = List.copyOf(path);
        query = Map.copyOf(query);
        parts = List.copyOf(parts);
    }
}
