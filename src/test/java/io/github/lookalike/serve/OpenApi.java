package io.github.lookalike.serve;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What openapi.json promises. */
record OpenApi(Map<String, Object> document, JsonSchema schemas) {

    static OpenApi read() throws IOException {
        try (InputStream in = LookalikeServer.class.getResourceAsStream("openapi.json")) {
            Map<String, Object> document = JSON.std.mapFrom(in);
            return new OpenApi(document, new JsonSchema(document));
        }
    }

    /**
     * @param path below /v1
     * @param parts what is said of it
     */
    record Operation(String method, String path, Map<String, Object> parts, List<Map<String, Object>> parameters) {

        /** As in "GET people/{name}". */
        String name() {
            return method + " " + path;
        }

        Set<String> inQuery() {
            return parameters.stream()
                    .filter(parameter -> parameter.get("in").equals("query"))
                    .map(parameter -> parameter.get("name").toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A content type with its schema and examples. */
    record Media(String type, Map<String, Object> schema, List<Object> examples) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        object(document, "paths").forEach((path, item) -> {
            Map<String, Object> parts = cast(item);
            parts.forEach((method, operation) -> {
                if (!method.equals("parameters")) {
                    List<Map<String, Object>> parameters = new ArrayList<>();
                    parameters.addAll(references(parts));
                    parameters.addAll(references(cast(operation)));
                    operations.add(new Operation(
                            method.toUpperCase(Locale.ROOT), path.substring(1), cast(operation), parameters));
                }
            });
        });
        return operations;
    }

    private List<Map<String, Object>> references(Map<String, Object> parts) {
        List<?> listed = (List<?>) parts.getOrDefault("parameters", List.of());
        return listed.stream()
                .map(parameter -> schemas.resolved(cast(parameter)))
                .toList();
    }

    /** By status. */
    Map<String, Map<String, Object>> responses(Operation operation) {
        Map<String, Map<String, Object>> responses = new LinkedHashMap<>();
        object(operation.parts(), "responses")
                .forEach((status, response) -> responses.put(status, schemas.resolved(cast(response))));
        return responses;
    }

    /** Of a response or a request's body. */
    List<Media> media(Map<String, Object> part) {
        List<Media> all = new ArrayList<>();
        ((Map<?, ?>) part.getOrDefault("content", Map.of())).forEach((type, content) -> {
            Map<String, Object> parts = cast(content);
            List<Object> examples = new ArrayList<>();
            if (parts.containsKey("example")) {
                examples.add(parts.get("example"));
            }
            ((Map<?, ?>) parts.getOrDefault("examples", Map.of()))
                    .values()
                    .forEach(example -> examples.add(((Map<?, ?>) example).get("value")));
            all.add(new Media(type.toString(), cast(parts.get("schema")), examples));
        });
        return all;
    }

    Map<String, Object> component(String kind) {
        return object(object(document, "components"), kind);
    }

    static Map<String, Object> object(Map<String, Object> around, String key) {
        return cast(around.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> cast(Object object) {
        return (Map<String, Object>) object;
    }
}
