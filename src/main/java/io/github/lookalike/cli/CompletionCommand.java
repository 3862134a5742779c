package io.github.lookalike.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Print a completion script for bash or zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(lookalike completion bash)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {

    /** The shells that picocli's script serves. */
    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        // One script: under zsh it turns on bash's completion for itself.
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("lookalike", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
