package io.github.lookalike.internal.lucene;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** What to type to make a gallery anew, as messages quote it. */
final class RemakeCommand {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+,=-]+");
    private static final Pattern SPECIAL_IN_QUOTES = Pattern.compile("[\\\\\"$`]");

    private RemakeCommand() {}

    /** Of a gallery of which nothing is known. */
    static String of(Path place) {
        return command(place, true, "DIR");
    }

    /**
     * Of a gallery that can be read.
     *
     * @param roots the folders it was made from; where one is a file of ready-made vectors, nobody knows from what
     */
    static String of(Path place, SortedSet<String> roots) {
        if (roots.isEmpty() || roots.stream().anyMatch(root -> root.endsWith(".npy"))) {
            return of(place);
        }
        List<String> commands = new ArrayList<>();
        for (String root : roots) {
            commands.add(command(place, commands.isEmpty(), quoted(root)));
        }
        return String.join(" && ", commands);
    }

    private static String command(Path place, boolean rebuild, String folder) {
        return "lookalike index " + (rebuild ? "--rebuild " : "") + "--gallery " + quoted(place.toString()) + " "
                + folder;
    }

    private static String quoted(String path) {
        if (PLAIN.matcher(path).matches()) {
            return path;
        }
        boolean windows = File.separatorChar == '\\'; // whose shell takes all in quotes as it is
        return '"' + (windows ? path : SPECIAL_IN_QUOTES.matcher(path).replaceAll("\\\\$0")) + '"';
    }
}
