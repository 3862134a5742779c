package io.github.lookalike.cli.command;

import io.github.lookalike.gallery.GalleryLocation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Print a completion script for bash, zsh or fish.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(lookalike completion bash)", "  lookalike completion fish | source"},
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Runnable {

    /** The shells that there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine program = spec.root().commandLine();
        PrintWriter out = spec.commandLine().getOut();
        // Under zsh picocli's script turns on bash's completion for itself.
        out.print(shell == Shell.FISH ? FishScript.of("lookalike", program) : AutoComplete.bash("lookalike", program));
        out.flush();
    }

    /** What completes commands, options and their words in the fish shell, which picocli has no script for. */
    private static final class FishScript {

        private static final Set<Class<?>> FILES = Set.of(Path.class, GalleryLocation.class);

        private final StringJoiner lines = new StringJoiner("\n", "", "\n");
        private final String program;

        private FishScript(String program) {
            this.program = program;
        }

        /**
         * The script.
         *
         * @param name by which the shell knows the program
         * @param program with all its commands
         */
        static String of(String name, CommandLine program) {
            FishScript script = new FishScript(name);
            script.add("-f"); // where nothing below says so, no file is meant
            script.addOptions("-n __fish_use_subcommand", program.getCommandSpec());
            program.getSubcommands().forEach((command, line) -> {
                CommandSpec spec = line.getCommandSpec();
                script.add("-n __fish_use_subcommand -a " + command
                        + described(spec.usageMessage().description()));
                String here = "-n '__fish_seen_subcommand_from " + command + "'";
                script.addOptions(here, spec);
                for (PositionalParamSpec parameter : spec.positionalParameters()) {
                    words(parameter).ifPresent(words -> script.add(here + words));
                }
            });
            return script.lines.toString();
        }

        private void add(String rule) {
            lines.add("complete -c " + program + " " + rule);
        }

        private void addOptions(String where, CommandSpec command) {
            for (OptionSpec option : command.options()) {
                if (!option.hidden()) {
                    add(where + names(option) + values(option) + described(option.description()));
                }
            }
        }

        private static String names(OptionSpec option) {
            return List.of(option.names()).stream()
                    .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                    .collect(Collectors.joining());
        }

        private static String values(OptionSpec option) {
            return option.arity().max() == 0 ? "" : " -r" + words(option).orElse(" -f");
        }

        /** What an option or parameter can be; empty if that is anything but files and a few words. */
        private static Optional<String> words(ArgSpec argument) {
            if (argument.completionCandidates() != null) {
                return Optional.of(" -f -a '"
                        + StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                                .collect(Collectors.joining(" "))
                        + "'");
            }
            boolean files = FILES.contains(argument.auxiliaryTypes()[0])
                    || argument.paramLabel().matches(".*PHOTO.*|MODEL")
                    || !argument.isOption() && argument.paramLabel().matches("A|B");
            return files ? Optional.of(" -F") : Optional.empty();
        }

        /** By the first sentence. */
        private static String described(String[] description) {
            String first = description.length == 0
                    ? ""
                    : description[0].replace("$$", "$").split("(?<=\\.) ")[0];
            return first.isEmpty() ? "" : " -d '" + first.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    }
}
