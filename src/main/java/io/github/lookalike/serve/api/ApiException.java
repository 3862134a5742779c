package io.github.lookalike.serve.api;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is answered by an error: its status, a word for programs, a sentence for people. */
public final class ApiException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    /**
     * @param status of HTTP, 400 to 599
     * @param code for programs, in snake case
     */
    public ApiException(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    private ApiException(int status, String code, String message, Map<String, String> headers) {
        super(message);
        this.headers = headers;
        this.status = status;
        this.code = code;
    }

    /** What the client sent makes no sense. */
    public static ApiException badRequest(String message) {
        return new ApiException(400, "bad_request", message);
    }

    public static ApiException notFound(String message) {
        return new ApiException(404, "not_found", message);
    }

    /** @param allowed those that would do */
    public static ApiException methodNotAllowed(Collection<String> allowed) {
        String all = String.join(", ", allowed);
        return new ApiException(
                405, "method_not_allowed", "there is no such method here; " + all + " would do", Map.of("Allow", all));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The one form of all errors. */
    public Response response(String requestId) throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", getMessage());
        error.put("request_id", requestId);
        Response response = Response.json(status, Map.of("error", error));
        return new Response(response.status(), response.contentType(), response.body(), headers);
    }
}
