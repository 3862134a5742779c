package io.github.lookalike.cli.option;

import io.github.lookalike.cli.output.OutputFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a map is written as, by the file's ending. */
public enum MapFormat {
    HTML,
    PNG,
    SVG,
    CSV;

    /** Of files whose ending {@link OutputFile} has let through. */
    public static MapFormat of(Path file) {
        return Stream.of(values())
                .filter(format -> OutputFile.endsIn(file, format.ending()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no map is written as " + file));
    }

    public static String[] endings() {
        return Stream.of(values()).map(MapFormat::ending).toArray(String[]::new);
    }

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
