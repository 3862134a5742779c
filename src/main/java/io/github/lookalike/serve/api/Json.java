package io.github.lookalike.serve.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.report.table.JsonRows;
import java.io.IOException;
import java.util.Map;

/** JSON of requests, which may be hostile, and of responses. */
final class Json {

    /** A request is an object of a person or an embedding, twice at the most. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxStringLength(64 << 10)
            .maxNumberLength(64)
            .maxNameLength(256)
            .build();

    private static final JSON JACKSON = JSON.std
            .with(JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private Json() {}

    /** @param value lists and maps of text, numbers, booleans and null */
    static String write(Object value) throws IOException {
        return JsonRows.escaped(JACKSON.asString(value));
    }

    /** @throws ApiException if it is no JSON object, or one beyond all reason */
    static Map<String, Object> object(byte[] bytes) throws ApiException {
        Map<String, Object> object;
        try {
            object = JACKSON.mapFrom(bytes);
        } catch (IOException | RuntimeException e) {
            object = null; // its message would quote the request
        }
        if (object == null) {
            throw ApiException.badRequest("the body is no JSON object");
        }
        return object;
    }
}
