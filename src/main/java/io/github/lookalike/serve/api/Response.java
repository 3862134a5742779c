package io.github.lookalike.serve.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param status of HTTP
 * @param contentType null if there is no body
 * @param body not copied
 * @param headers beside those that every response has
 */
public record Response(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final byte[] NOTHING = {};

    public Response {
        headers = Map.copyOf(headers);
    }

    /** @param value lists and maps of text, numbers, booleans and null */
    public static Response json(Object value) throws IOException {
        return json(200, value);
    }

    public static Response json(int status, Object value) throws IOException {
        return new Response(status, "application/json", Json.write(value).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Done, with nothing to tell. */
    public static Response empty() {
        return new Response(204, null, NOTHING, Map.of());
    }

    public Response with(String header, String value) {
        return new Response(status, contentType, body, Map.of(header, value));
    }
}
