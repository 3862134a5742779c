package io.github.lookalike.cli.option;

import io.github.lookalike.gallery.GalleryLocation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Type converters: what words on a command line are read as, and which are refused, whatever option they are for. */
public final class Converters {

    private static final Pattern ADDRESS = Pattern.compile("(https?|ftps?|s3)://", Pattern.CASE_INSENSITIVE);

    private Converters() {}

    /** For a command and the sub-commands that it has by now. */
    public static void register(CommandLine line) {
        EnumWords.teach(line);
        line.registerConverter(String.class, new Words());
        line.registerConverter(Path.class, new Paths());
        line.registerConverter(GalleryLocation.class, new Places());
    }

    // No lambdas: picocli's interfaces are of an old class format; a lambda of one keeps it, and all its other
    // implementers, out of the archive of classes.

    private static final class Words implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            return checked(word);
        }
    }

    private static final class Paths implements ITypeConverter<Path> {
        @Override
        public Path convert(String word) {
            return path(word);
        }
    }

    private static final class Places implements ITypeConverter<GalleryLocation> {
        @Override
        public GalleryLocation convert(String word) {
            if (word.regionMatches(true, 0, "http", 0, "http".length())
                    && ADDRESS.matcher(word).lookingAt()) {
                throw new TypeConversionException(
                        "a gallery is in a folder, or in Solr, whose address is solr://host:8983/celebs, or"
                                + " solr+https://host:8983/celebs");
            }
            try {
                return GalleryLocation.parse(checked(word));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + word + "' can't be a path: " + e.getReason());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** To Java an empty path is the current folder, which nobody means by a variable that is not set. */
    private static String checked(String word) {
        if (word.isEmpty()) {
            throw new TypeConversionException("it is empty (a $VARIABLE that is not set?)");
        }
        if (ADDRESS.matcher(word).lookingAt()) {
            throw new TypeConversionException("'" + word + "' is an address, and Lookalike uses no network;"
                    + " save what is there, and name the file");
        }
        if (word.startsWith("file://")) {
            throw new TypeConversionException("'" + word + "' is an address; give the path without 'file://'");
        }
        return word;
    }

    private static Path path(String word) {
        try {
            return Path.of(checked(word));
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + word + "' can't be a path: " + e.getReason());
        }
    }

    /** Values of an enum by the words that the help texts use, like "json"; also those that shells complete. */
    private record EnumWords<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E>, Iterable<String> {

        /** For every option and parameter of a command and its sub-commands whose values are an enum's. */
        static void teach(CommandLine line) {
            CommandSpec spec = line.getCommandSpec();
            for (ArgSpec argument : List.copyOf(spec.args())) {
                Stream.of(argument.auxiliaryTypes())
                        .filter(Class::isEnum)
                        .map(EnumWords::of)
                        .forEach(words -> spec.remove(argument).add(words.understoodBy(argument)));
            }
            line.getSubcommands().values().forEach(EnumWords::teach);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // a wildcard can't say that it is an enum of itself
        private static EnumWords<?> of(Class<?> type) {
            return new EnumWords(type);
        }

        private ArgSpec understoodBy(ArgSpec argument) {
            return argument.isOption()
                    ? OptionSpec.builder((OptionSpec) argument)
                            .converters(this)
                            .completionCandidates(this)
                            .build()
                    : PositionalParamSpec.builder((PositionalParamSpec) argument)
                            .converters(this)
                            .completionCandidates(this)
                            .build();
        }

        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }

        @Override
        public E convert(String word) {
            List<String> words = words();
            int index = words.indexOf(word.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new TypeConversionException("expected " + String.join(", ", words.subList(0, words.size() - 1))
                        + " or " + words.get(words.size() - 1) + ", but was '" + word + "'");
            }
            return type.getEnumConstants()[index];
        }

        private List<String> words() {
            return Stream.of(type.getEnumConstants())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /** Whole numbers from 1. */
    public static final class Positive implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String word) {
            try {
                int number = Integer.parseInt(word);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as numbers below 1 are.
            }
            throw new TypeConversionException("expected a whole number from 1, but was '" + word + "'");
        }
    }
}
