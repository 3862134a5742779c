package io.github.lookalike.cli;

import io.github.lookalike.cli.start.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command. */
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

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
