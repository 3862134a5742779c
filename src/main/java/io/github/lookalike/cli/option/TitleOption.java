package io.github.lookalike.cli.option;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --title}. */
public final class TitleOption {

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title of the page or picture. Default: what is on it.")
    private String title;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Refuses a title that nothing would show.
     *
     * @param shown whether anything that is to be written has a title
     * @param places what has one, for the message
     */
    public void check(boolean shown, String places) {
        if (title != null && !shown) {
            throw new ParameterException(
                    spec.commandLine(), "--title: nothing that is to be written has a title; add " + places);
        }
    }

    /** As it was given; whoever shows it makes it {@linkplain io.github.lookalike.report.table.Printable printable}. */
    public Optional<String> given() {
        return Optional.ofNullable(title);
    }
}
