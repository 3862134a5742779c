package io.github.lookalike.cli;

import io.github.lookalike.FaceChoice;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --face}. */
final class FaceOption {

    @Option(
            names = "--face",
            paramLabel = "WHICH",
            defaultValue = "main",
            converter = Converter.class,
            description = "Of several faces: main (large and near the middle), largest, all, or a number from 1."
                    + " Default: main.")
    private FaceChoice choice;

    FaceChoice choice() {
        return choice;
    }

    /** From a word to a choice. */
    static final class Converter implements ITypeConverter<FaceChoice> {
        @Override
        public FaceChoice convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "main" -> FaceChoice.MAIN;
                case "largest" -> new FaceChoice.Largest();
                case "all" -> new FaceChoice.All();
                default -> numbered(word);
            };
        }

        private static FaceChoice numbered(String word) {
            try {
                return new FaceChoice.Numbered(Integer.parseInt(word));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "expected main, largest, all, or a number from 1, but was '" + word + "'");
            }
        }
    }
}
