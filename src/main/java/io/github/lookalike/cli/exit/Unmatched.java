package io.github.lookalike.cli.exit;

import io.github.lookalike.gallery.PersonNames;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words on a command line that are no command or option, and which they may have been meant to be. */
final class Unmatched {

    private Unmatched() {}

    static String message(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String word = failure.getUnmatched().get(0);
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            return "unknown option: '" + name + "'" + advice(name, options(command.getCommandSpec()));
        }
        return command.getSubcommands().isEmpty()
                ? failure.getMessage()
                : "no such command: '" + word + "'"
                        + advice(word, command.getSubcommands().keySet());
    }

    private static String advice(String word, Collection<String> known) {
        List<String> similar = PersonNames.similar(word, known);
        if (similar.isEmpty() && word.length() > 2) {
            similar = known.stream().filter(name -> name.startsWith(word)).toList();
        }
        return similar.isEmpty() ? "" : "; did you mean " + String.join(", ", similar) + "?";
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.toList());
    }
}
