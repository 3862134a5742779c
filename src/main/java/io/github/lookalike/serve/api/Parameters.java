package io.github.lookalike.serve.api;

import io.github.lookalike.face.FaceChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request's query: each value is what it has to be, or the request is refused. */
record Parameters(Map<String, String> values) {

    static Parameters of(Request request) {
        return new Parameters(request.query());
    }

    /** @throws ApiException if there are others: a slip of the pen must not go unnoticed */
    void check(Set<String> known) throws ApiException {
        List<String> unknown = values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            String all = known.isEmpty()
                    ? "there are none here"
                    : "there are " + String.join(", ", known.stream().sorted().toList());
            throw ApiException.badRequest("no such parameter: " + shown(unknown.get(0)) + "; " + all);
        }
    }

    /** A whole number. */
    int number(String name, int otherwise, int least, int most) throws ApiException {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as those out of range are.
        }
        throw ApiException.badRequest(
                name + " is a whole number from " + least + " to " + most + ", not '" + shown(text) + "'");
    }

    /** One of an enum's values, by its word in lower case. */
    <E extends Enum<E>> E word(String name, E otherwise) throws ApiException {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        for (E value : all) {
            if (Words.of(value).equals(text)) {
                return value;
            }
        }
        throw ApiException.badRequest(name + " is one of "
                + String.join(", ", Arrays.stream(all).map(Words::of).toList()) + ", not '" + shown(text) + "'");
    }

    /** Whether it is wanted; not if nothing is said. */
    boolean flag(String name) throws ApiException {
        String text = values.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw ApiException.badRequest(name + " is true or false, not '" + shown(text) + "'");
        }
        return text.equals("true");
    }

    /** Which faces of a photo. */
    FaceChoice face(FaceChoice otherwise) throws ApiException {
        String text = values.get("face");
        try {
            return text == null ? otherwise : FaceChoice.of(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("face is main, largest, all, or a number from 1, not '" + shown(text) + "'");
        }
    }

    /** Text; empty if it isn't there. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** What a client sent comes back short. */
    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
