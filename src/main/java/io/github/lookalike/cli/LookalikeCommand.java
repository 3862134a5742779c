package io.github.lookalike.cli;

import io.github.lookalike.cli.command.AuditCommand;
import io.github.lookalike.cli.command.CompareMetricsCommand;
import io.github.lookalike.cli.command.CompletionCommand;
import io.github.lookalike.cli.command.CopyCommand;
import io.github.lookalike.cli.command.CropCommand;
import io.github.lookalike.cli.command.DistanceCommand;
import io.github.lookalike.cli.command.EmbedCommand;
import io.github.lookalike.cli.command.EvaluateCommand;
import io.github.lookalike.cli.command.ExportCommand;
import io.github.lookalike.cli.command.FindCommand;
import io.github.lookalike.cli.command.GraphCommand;
import io.github.lookalike.cli.command.IndexCommand;
import io.github.lookalike.cli.command.InfoCommand;
import io.github.lookalike.cli.command.ListCommand;
import io.github.lookalike.cli.command.MapCommand;
import io.github.lookalike.cli.command.RemoveCommand;
import io.github.lookalike.cli.command.ServeCommand;
import io.github.lookalike.cli.start.Versions;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top command: the program without a command, and which commands there are. */
@Command(
        name = "lookalike",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = "Whom do I look like? Finds the nearest faces in a folder of photos.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike find me.jpg --in ./celebs     whom do I look like?",
            "  lookalike index ./celebs                build or refresh the gallery",
            "  lookalike find me.jpg --top 5           search it",
            "  lookalike find trump                    who looks like him, himself left out",
            "  lookalike distance obama trump          how alike two people are",
            "  lookalike crop party.jpg -o faces       cut out the faces",
            "  lookalike map -o map.html               all faces by likeness",
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 no face in the photo,",
            "4 gallery missing, damaged, in use or of another model,",
            "5 some of several photos failed, 130 interrupted."
        })
final class LookalikeCommand implements Runnable {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "When something fails, tell where in the program.")
    private boolean stackTrace; // read by the handler of failures

    @Spec
    private CommandSpec spec;

    /** In the order of the help. */
    private static final List<Class<?>> SUBCOMMANDS = List.of(
            IndexCommand.class,
            FindCommand.class,
            GraphCommand.class,
            DistanceCommand.class,
            CropCommand.class,
            EmbedCommand.class,
            MapCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            AuditCommand.class,
            ListCommand.class,
            RemoveCommand.class,
            CopyCommand.class,
            InfoCommand.class,
            EvaluateCommand.class,
            CompareMetricsCommand.class,
            CompletionCommand.class);

    /**
     * Adds the command that the arguments begin with, else all of them: to look at the options of all takes longer than
     * a search.
     */
    static void addSubcommands(CommandLine line, String... arguments) {
        for (Class<?> command : SUBCOMMANDS) {
            // A completion script is about all commands.
            if (arguments.length > 0
                    && command != CompletionCommand.class
                    && name(command).equals(arguments[0])) {
                line.addSubcommand(command);
                return;
            }
        }
        SUBCOMMANDS.forEach(line::addSubcommand);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
