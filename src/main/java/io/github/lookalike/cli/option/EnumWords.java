package io.github.lookalike.cli.option;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Values of an enum by the words that the help texts use, like "json"; also those that shells complete. */
public record EnumWords<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E>, Iterable<String> {

    /** For every option and parameter of a command and its sub-commands whose values are an enum's. */
    public static void teach(CommandLine line) {
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
