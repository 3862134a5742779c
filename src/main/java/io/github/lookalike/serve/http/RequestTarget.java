package io.github.lookalike.serve.http;

import io.github.lookalike.serve.api.ApiException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a request is for (RFC 9112, section 3.2): a path and a query, percent-encoded, each part decoded by itself. */
final class RequestTarget {

    private RequestTarget() {}

    /** The parts after {@code /v1}; a slash in one of them is encoded. */
    static List<String> path(String path) throws ApiException {
        if (!path.startsWith("/v1/") || path.length() > 4096) {
            throw ApiException.notFound("there is nothing at this path; the API is below /v1, the page at /");
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.substring("/v1/".length()).split("/", -1)) {
            parts.add(decoded(part.replace("+", "%2B")));
        }
        return parts;
    }

    /** Of names that come twice the last counts. */
    static Map<String, String> query(String query) throws ApiException {
        Map<String, String> values = new HashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return values;
    }

    private static String decoded(String text) throws ApiException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("a path or a parameter is not well encoded");
        }
    }
}
