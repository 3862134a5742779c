package io.github.lookalike.model;

import io.github.lookalike.model.ModelDescriptor.CalibrationPoints;
import io.github.lookalike.model.ModelDescriptor.ChipTemplate;
import io.github.lookalike.model.ModelDescriptor.Input;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From a descriptor's JSON to {@link ModelDescriptor}; every complaint names the key. */
final class DescriptorJson {

    private final Map<?, ?> object;
    private final String path;

    private DescriptorJson(Map<?, ?> object, String path) {
        this.object = object;
        this.path = path;
    }

    static ModelDescriptor parse(Path json, Map<String, Object> root) {
        DescriptorJson top = new DescriptorJson(root, "");
        return new ModelDescriptor(
                top.string("name"),
                file(json, top.string("file")),
                top.string("sha256"),
                top.string("licence"),
                top.child("input").map(DescriptorJson::input).orElseThrow(() -> top.missing("input")),
                top.child("output").orElseThrow(() -> top.missing("output")).values(),
                top.child("chip").map(DescriptorJson::chip),
                top.child("calibration").map(DescriptorJson::calibration));
    }

    /** A descriptor from somebody else must not make the program read other files. */
    private static Path file(Path json, String name) {
        Path file = Path.of(name);
        if (file.isAbsolute() || file.getNameCount() != 1 || name.equals("..") || name.equals(".")) {
            throw new IllegalArgumentException("file must be a name in the descriptor's own folder, not " + name);
        }
        return json.resolveSibling(file);
    }

    private Input input() {
        String channels = string("channels");
        if (!channels.equals("RGB") && !channels.equals("BGR")) {
            throw new IllegalArgumentException(path + "channels is neither RGB nor BGR: " + channels);
        }
        return new Input(
                string("name"),
                (int) number("width"),
                (int) number("height"),
                channels.equals("RGB"),
                numbers(object.get("mean"), "mean"),
                number("scale"));
    }

    private ChipTemplate chip() {
        return new ChipTemplate(point("leftEye"), point("rightEye"), point("mouth"));
    }

    private CalibrationPoints calibration() {
        return new CalibrationPoints(string("command"), points("same"), points("different"));
    }

    /** Names and numbers by their keys. */
    private Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        object.forEach((key, value) -> {
            if (!(value instanceof String || value instanceof Number)) {
                throw missing((String) key); // JSON objects have string keys
            }
            values.put((String) key, value);
        });
        return Collections.unmodifiableMap(values);
    }

    private Optional<DescriptorJson> child(String key) {
        return object.get(key) instanceof Map<?, ?> map
                ? Optional.of(new DescriptorJson(map, path + key + "."))
                : Optional.empty();
    }

    private String string(String key) {
        if (object.get(key) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw missing(key);
    }

    private double number(String key) {
        if (object.get(key) instanceof Number value && Double.isFinite(value.doubleValue())) {
            return value.doubleValue();
        }
        throw missing(key);
    }

    private List<Double> point(Object value, String key) {
        List<Double> point = numbers(value, key);
        if (point.size() != 2) {
            throw new IllegalArgumentException(path + key + " has a point of " + point.size() + " numbers, not 2");
        }
        return point;
    }

    private List<Double> point(String key) {
        return point(object.get(key), key);
    }

    private List<List<Double>> points(String key) {
        if (object.get(key) instanceof List<?> list) {
            return list.stream().map(point -> point(point, key)).toList();
        }
        throw missing(key);
    }

    private List<Double> numbers(Object value, String key) {
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(number -> ((Number) number).doubleValue()).toList();
        }
        throw missing(key);
    }

    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(path + key + " is missing or of the wrong kind");
    }
}
