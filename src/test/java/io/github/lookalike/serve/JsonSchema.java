package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * As much of JSON Schema as openapi.json uses; any other keyword is an error. Stricter than JSON Schema in one thing:
 * properties that are not documented are wrong.
 */
record JsonSchema(Map<String, Object> document) {

    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "pattern",
            "oneOf",
            "$ref",
            "description",
            "format",
            "default");

    /** What is wrong with a value, each with its place; empty if nothing. */
    List<String> faults(Object value, Map<String, Object> schema) {
        List<String> faults = new ArrayList<>();
        check("", value, schema, faults);
        return faults;
    }

    /** Follows a reference within the document. */
    @SuppressWarnings("unchecked")
    Map<String, Object> resolved(Map<String, Object> any) {
        if (!(any.get("$ref") instanceof String reference)) {
            return any;
        }
        Object there = document;
        for (String step : reference.substring("#/".length()).split("/")) {
            there = ((Map<String, Object>) there).get(step);
        }
        assertThat(there).as(reference).isNotNull();
        return (Map<String, Object>) there;
    }

    @SuppressWarnings("unchecked")
    private void check(String place, Object value, Map<String, Object> any, List<String> faults) {
        Map<String, Object> schema = resolved(any);
        assertThat(KEYWORDS).as("keywords that are known here").containsAll(schema.keySet());
        if (schema.get("oneOf") instanceof List<?> choices) {
            long fitting = choices.stream()
                    .filter(choice ->
                            faults(value, (Map<String, Object>) choice).isEmpty())
                    .count();
            if (fitting != 1) {
                faults.add(place + ": " + fitting + " of oneOf fit");
            }
        }
        if (schema.containsKey("type") && types(schema).stream().noneMatch(type -> is(value, type))) {
            faults.add(place + ": " + value + " is no " + schema.get("type"));
            return;
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            faults.add(place + ": " + value + " is none of " + values);
        }
        if (value instanceof Number number) {
            checkRange(place, number.doubleValue(), schema, faults);
        } else if (value instanceof String text
                && schema.get("pattern") instanceof String pattern
                && !text.matches(pattern)) {
            faults.add(place + ": " + text + " is not as " + pattern);
        } else if (value instanceof List<?> list) {
            if (schema.get("minItems") instanceof Number least && list.size() < least.intValue()
                    || schema.get("maxItems") instanceof Number most && list.size() > most.intValue()) {
                faults.add(place + ": " + list.size() + " items");
            }
            Map<String, Object> items = (Map<String, Object>) schema.get("items");
            for (int i = 0; i < list.size(); i++) {
                check(place + "/" + i, list.get(i), items, faults);
            }
        } else if (value instanceof Map<?, ?> object && schema.containsKey("properties")) {
            checkObject(place, (Map<String, Object>) object, schema, faults);
        }
    }

    @SuppressWarnings("unchecked")
    private void checkObject(
            String place, Map<String, Object> object, Map<String, Object> schema, List<String> faults) {
        Map<String, Object> properties = (Map<String, Object>) schema.get("properties");
        for (Object required : (List<Object>) schema.getOrDefault("required", List.of())) {
            assertThat(properties).containsKey(required.toString());
            if (!object.containsKey(required.toString())) {
                faults.add(place + ": lacks " + required);
            }
        }
        object.forEach((name, value) -> {
            if (properties.containsKey(name)) {
                check(place + "/" + name, value, (Map<String, Object>) properties.get(name), faults);
            } else {
                faults.add(place + ": " + name + " is not documented");
            }
        });
    }

    private static void checkRange(String place, double number, Map<String, Object> schema, List<String> faults) {
        if (schema.get("minimum") instanceof Number least && number < least.doubleValue()
                || schema.get("maximum") instanceof Number most && number > most.doubleValue()) {
            faults.add(place + ": " + number + " is out of range");
        }
    }

    private static List<?> types(Map<String, Object> schema) {
        return schema.get("type") instanceof List<?> several ? several : List.of(schema.get("type"));
    }

    private static boolean is(Object value, Object type) {
        return switch (type.toString()) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            default -> throw new AssertionError("no such type: " + type);
        };
    }
}
