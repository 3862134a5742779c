package io.github.lookalike.cli.command;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
}
