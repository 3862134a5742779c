package io.github.lookalike.serve.api;

import io.github.lookalike.Portrait;
import io.github.lookalike.Probe;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is meant by JSON: {@code {"person": NAME}} or {@code {"embedding": [NUMBERS]}}. */
record Subjects(Service service) {

    /** Nobody knows where a ready-made embedding was seen. */
    private static final Face SOMEWHERE =
            new Face(new Box(0, 0, 1, 1), Landmarks.of(Collections.nCopies(6, new Point(0, 0))), 0);

    /** @param what it is called in messages */
    Probe of(String what, Object value) throws IOException {
        if (!(value instanceof Map<?, ?> object) || object.size() != 1) {
            throw expected(what);
        }
        if (object.get("person") instanceof String person) {
            return person(person);
        }
        if (object.get("embedding") instanceof List<?> numbers) {
            Template face = new Template(SOMEWHERE, embedding(what, numbers));
            return new Probe("embedding", List.of(new Portrait(Path.of("embedding"), face)), Set.of(), Set.of());
        }
        throw expected(what);
    }

    /** By the name or a part of it that no one else has. */
    Probe person(String name) throws IOException {
        return service.lookalike().probe(name, service.gallery());
    }

    private Embedding embedding(String what, List<?> numbers) throws ApiException {
        int dimension = service.lookalike().model().dimension();
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i) instanceof Number number ? number.floatValue() : Float.NaN;
        }
        if (values.length == dimension) {
            try {
                return Embedding.ofLength1(values);
            } catch (IllegalArgumentException e) {
                // Told below, as those of another length are.
            }
        }
        throw ApiException.badRequest(
                what + ": an embedding is a list of " + dimension + " finite numbers, not all of them 0");
    }

    private static ApiException expected(String what) {
        return ApiException.badRequest(what + ": {\"person\": NAME} or {\"embedding\": [NUMBERS]} is wanted");
    }
}
