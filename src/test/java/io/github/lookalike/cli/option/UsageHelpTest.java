package io.github.lookalike.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageHelpTest {

    @Test
    void whereTwoColumnsHaveNoRoomAnOptionStandsAboveItsText() {
        String help =
                """
                Usage: lookalike find [-hV] [--approximate] PHOTO|NAME...
                Tell who in the gallery looks most like a face.
                  -t, --top=N              How many answers. Default: 5.

                Examples:
                  lookalike find me.jpg --in ./celebs     index the folder, then search it
                """;

        assertThat(UsageHelp.narrow(help, 30))
                .isEqualTo(
                        """
                Usage: lookalike find [-hV]
                      [--approximate]
                      PHOTO|NAME...
                Tell who in the gallery looks
                      most like a face.
                  -t, --top=N
                      How many answers.
                      Default: 5.

                Examples:
                  lookalike find me.jpg --in
                      ./celebs
                      index the folder, then
                      search it
                """);
    }
}
