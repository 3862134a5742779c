package io.github.lookalike.internal.image.corpus;

import java.util.Locale;

/**
 * A sound picture that shows {@link Quarters}.
 *
 * @param name of the file, with the extension of its format
 * @param bytes its content
 * @param look what {@link Quarters#of} sees in it when it is read rightly
 */
record Sample(String name, byte[] bytes, String look) {

    static Sample colored(String name, byte[] bytes) {
        return new Sample(name, bytes, Quarters.COLORED);
    }

    static Sample grey(String name, byte[] bytes) {
        return new Sample(name, bytes, Quarters.GREY);
    }

    /** The name without the extension. */
    String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The extension with its dot. */
    String ending() {
        return name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
