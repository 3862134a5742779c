package io.github.lookalike.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** From the words that the help texts use, like "json", to values of an enum. */
record EnumWords<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

    /** For every option and parameter of a command and its sub-commands whose values are an enum's. */
    static void teach(CommandLine line) {
        for (ArgSpec argument : line.getCommandSpec().args()) {
            Arrays.stream(argument.auxiliaryTypes()).filter(Class::isEnum).forEach(type -> register(line, type));
        }
        line.getSubcommands().values().forEach(EnumWords::teach);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a wildcard can't say that it is an enum of itself
    private static void register(CommandLine line, Class<?> type) {
        line.registerConverter((Class) type, new EnumWords(type));
    }

    @Override
    public E convert(String word) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new TypeConversionException("expected " + String.join(", ", words.subList(0, words.size() - 1))
                    + " or " + words.get(words.size() - 1) + ", but was '" + word + "'");
        }
        return type.getEnumConstants()[index];
    }
}
