package io.github.lookalike.cli.probe;

import io.github.lookalike.face.FaceChoice;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code --face}. */
public final class FaceOption {

    @Option(
            names = "--face",
            paramLabel = "WHICH",
            defaultValue = "main",
            converter = Converter.class,
            description = "Of several faces: main (large and near the middle), largest, all, or a number from 1."
                    + " Default: main.")
    private FaceChoice choice;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Refuses a choice where there is nothing to choose from: people of the gallery are no photos. */
    public void check(List<String> words) {
        if (spec.commandLine().getParseResult().hasMatchedOption("--face")
                && words.stream().allMatch(ProbeArguments::isName)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--face chooses among the faces of a photo; '" + String.join("', '", words)
                            + (words.size() == 1 ? "' is a name" : "' are names"));
        }
    }

    public FaceChoice choice() {
        return choice;
    }

    /** From a word to a choice. */
    public static final class Converter implements ITypeConverter<FaceChoice> {
        @Override
        public FaceChoice convert(String word) {
            try {
                return FaceChoice.of(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "expected main, largest, all, or a number from 1, but was '" + word + "'");
            }
        }
    }
}
