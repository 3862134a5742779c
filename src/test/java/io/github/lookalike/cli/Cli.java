package io.github.lookalike.cli;

import io.github.lookalike.cli.progress.ProgressLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs command lines in this Java machine. Paths go by short names, in what goes in and in what comes out: so that a
 * command line and all it prints can be read in one line of a test.
 */
public final class Cli {

    private final Map<String, Path> names = new LinkedHashMap<>();

    public Cli() {
        System.setProperty("picocli.usage.width", "80");
    }

    /** The same with a name for a path. */
    public Cli naming(String name, Path path) {
        names.put(name, path);
        return this;
    }

    /** Runs a line whose words are apart by a space. */
    public Result run(String line) {
        String[] words = Arrays.stream(line.split(" ")).map(this::resolved).toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Result(code, named(out.toString()), ProgressLines.leftOutOf(named(err.toString())));
    }

    /** The path that a word stands for: a name, perhaps with more behind it. */
    public Path path(String word) {
        return Path.of(resolved(word));
    }

    private String resolved(String word) {
        String text = word;
        for (Map.Entry<String, Path> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue().toString());
        }
        return text;
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, Path> name : names.entrySet()) {
            named = named.replace(name.getValue().toString(), name.getKey());
        }
        return named;
    }
}
