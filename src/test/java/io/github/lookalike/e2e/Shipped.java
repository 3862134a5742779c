package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** Commands of the packaged program that have to go well. */
final class Shipped {

    private Shipped() {}

    /** Runs a command and gives what it printed. */
    static String run(Object... words) {
        Program.Outcome outcome = Program.launcher(Program.DISTRIBUTION.resolveSibling("e2e-data"))
                .run(Stream.of(words).map(Object::toString).toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }
}
