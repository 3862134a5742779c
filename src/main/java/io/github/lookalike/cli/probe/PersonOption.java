package io.github.lookalike.cli.probe;

import picocli.CommandLine.Option;

/** {@code --person}. */
public final class PersonOption {

    @Option(
            names = "--person",
            description = "What is no file is a person's name, even if it looks like a path: AC/DC.")
    private boolean given;

    public boolean isGiven() {
        return given;
    }
}
