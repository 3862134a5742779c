package io.github.lookalike.internal.model;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A JSON object of a descriptor, read by key; every complaint names the key. */
final class DescriptorJson {

    private static final long LARGEST = 1L << 20;

    private final Path file;
    private final Map<?, ?> object;
    private final String path;

    private DescriptorJson(Path file, Map<?, ?> object, String path) {
        this.file = file;
        this.object = object;
        this.path = path;
    }

    /** What a descriptor is read as. */
    interface Reading<T> {
        T of(DescriptorJson top) throws ModelException;
    }

    /** @throws ModelException if the file is absent, or not what it is read as; its message begins with the path */
    static <T> T read(Path json, Reading<T> reading) throws ModelException {
        try {
            if (Files.size(json) > LARGEST) {
                throw new IllegalArgumentException("it has more than " + LARGEST + " bytes");
            }
            return reading.of(new DescriptorJson(json, JSON.std.mapFrom(Files.readAllBytes(json)), ""));
        } catch (NoSuchFileException e) {
            throw new ModelException(json + ": no such model descriptor", e);
        } catch (ModelException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(json + ": not a model descriptor: " + e.getMessage(), e);
        }
    }

    boolean has(String key) {
        return object.containsKey(key);
    }

    Optional<DescriptorJson> child(String key) {
        return object.get(key) instanceof Map<?, ?> map
                ? Optional.of(new DescriptorJson(file, map, path + key + "."))
                : Optional.empty();
    }

    DescriptorJson needed(String key) {
        return child(key).orElseThrow(() -> missing(key));
    }

    List<DescriptorJson> children(String key) {
        if (object.get(key) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return IntStream.range(0, list.size())
                    .mapToObj(i -> new DescriptorJson(file, (Map<?, ?>) list.get(i), path + key + "[" + i + "]."))
                    .toList();
        }
        throw missing(key);
    }

    String string(String key) {
        if (object.get(key) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw missing(key);
    }

    double number(String key) {
        if (object.get(key) instanceof Number value && Double.isFinite(value.doubleValue())) {
            return value.doubleValue();
        }
        throw missing(key);
    }

    List<Double> numbers(String key) {
        return numbers(object.get(key), key);
    }

    List<Double> point(String key) {
        return point(object.get(key), key);
    }

    List<List<Double>> points(String key) {
        if (object.get(key) instanceof List<?> list) {
            return list.stream().map(point -> point(point, key)).toList();
        }
        throw missing(key);
    }

    /** Names and numbers by their keys. */
    Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        object.forEach((key, value) -> {
            if (!(value instanceof String || value instanceof Number)) {
                throw missing((String) key); // JSON objects have string keys
            }
            values.put((String) key, value);
        });
        return Collections.unmodifiableMap(values);
    }

    /** A file beside the descriptor: one from somebody else must not make the program read other files. */
    Path sibling(String key) {
        String name = string(key);
        Path sibling = Path.of(name);
        if (sibling.isAbsolute() || sibling.getNameCount() != 1 || name.equals("..") || name.equals(".")) {
            throw new IllegalArgumentException(
                    path + key + " must be a name in the descriptor's own folder, not " + name);
        }
        return file.resolveSibling(sibling);
    }

    IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException(path + key + " " + why);
    }

    private IllegalArgumentException missing(String key) {
        return wrong(key, "is missing or of the wrong kind");
    }

    private List<Double> point(Object value, String key) {
        List<Double> point = numbers(value, key);
        if (point.size() != 2) {
            throw wrong(key, "has a point of " + point.size() + " numbers, not 2");
        }
        return point;
    }

    private List<Double> numbers(Object value, String key) {
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(number -> ((Number) number).doubleValue()).toList();
        }
        throw missing(key);
    }
}
