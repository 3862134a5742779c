package io.github.lookalike.cli;

import picocli.CommandLine.Option;

/** {@code --person}. */
final class PersonOption {

    @Option(
            names = "--person",
            description = "What is no file is a person's name, even if it looks like a path: AC/DC.")
    private boolean given;

    boolean isGiven() {
        return given;
    }
}
