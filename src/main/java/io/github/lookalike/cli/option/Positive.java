package io.github.lookalike.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers from 1. */
public final class Positive implements ITypeConverter<Integer> {

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
