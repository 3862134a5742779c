package io.github.lookalike.cli;

import io.github.lookalike.cli.command.AuditCommand;
import io.github.lookalike.cli.command.CompareMetricsCommand;
import io.github.lookalike.cli.command.CompletionCommand;
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
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's commands, in the order of the help. */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            IndexCommand.class,
            FindCommand.class,
            GraphCommand.class,
            DistanceCommand.class,
            CropCommand.class,
            EmbedCommand.class,
            MapCommand.class,
            ExportCommand.class,
            AuditCommand.class,
            ListCommand.class,
            RemoveCommand.class,
            InfoCommand.class,
            EvaluateCommand.class,
            CompareMetricsCommand.class,
            CompletionCommand.class);

    private Commands() {}

    /**
     * Adds the command that the arguments begin with, else all of them: to look at the options of all takes longer than
     * a search.
     */
    static void addTo(CommandLine line, String... arguments) {
        for (Class<?> command : ALL) {
            // A completion script is about all commands.
            if (arguments.length > 0
                    && command != CompletionCommand.class
                    && name(command).equals(arguments[0])) {
                line.addSubcommand(command);
                return;
            }
        }
        ALL.forEach(line::addSubcommand);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
