package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.usage;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageErrorsTest {

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            textBlock =
                    """
        find                         ; Missing required parameter: 'PHOTO|NAME'
        index                        ; Missing required parameter: 'DIR'
        index a b                    ; Unmatched argument at index 2: 'b'
        distance a                   ; Missing required parameter: 'B'
        distance a b c               ; Unmatched argument at index 3: 'c'
        remove                       ; Missing required parameter: 'NAME'
        completion                   ; Missing required parameter: 'SHELL'
        list x                       ; Unmatched argument at index 1: 'x'
        find x --xyz=3               ; unknown option: '--xyz'
        find x --tpo 3               ; "unknown option: '--tpo'; did you mean --top?"
        find x --hmtl=me.html        ; "unknown option: '--hmtl'; did you mean --html?"
        find x --approx              ; "unknown option: '--approx'; did you mean --approximate?"
        index a --megapixels 3       ; "unknown option: '--megapixels'; did you mean --max-megapixels?"
        completion --in=x bash       ; unknown option: '--in'
        find x --in                  ; Missing required parameter for option '--in' (DIR)
        """)
    void whatIsMissingOrTooMuchIsNamed(String line, String complaint) {
        assertThat(cli.run(line)).isEqualTo(usage("lookalike " + line.split(" ")[0], complaint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            textBlock =
                    """
        find x --top 0               ; '--top': expected a whole number from 1, but was '0'
        find x -t -3                 ; '--top': expected a whole number from 1, but was '-3'
        find x --top many            ; '--top': expected a whole number from 1, but was 'many'
        find x --threads 0           ; '--threads': expected a whole number from 1, but was '0'
        find x --max-megapixels 0    ; '--max-megapixels': expected a whole number from 1, but was '0'
        find x --face 0              ; '--face': expected main, largest, all, or a number from 1, but was '0'
        find x --face second         ; '--face': expected main, largest, all, or a number from 1, but was 'second'
        find x --format xml          ; '--format': expected table, json or csv, but was 'xml'
        find x --by name             ; '--by': expected person or photo, but was 'name'
        find x --aggregate max       ; '--aggregate': expected template, nearest or mean, but was 'max'
        find x --metric l3           ; '--metric': expected l2, l1 or cosine, but was 'l3'
        distance a b --metric l2,l3  ; '--metric' (METRIC): expected l2, l1 or cosine, but was 'l3'
        list --format yaml           ; '--format': expected table, json or csv, but was 'yaml'
        """)
    void badValuesOfOptionsAreNamedWithTheGoodOnes(String line, String complaint) {
        assertThat(cli.run(line))
                .isEqualTo(usage("lookalike " + line.split(" ")[0], "Invalid value for option " + complaint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
        find x --title Me            ; add --html or --sheet
        map -o OUT/x.csv --title Me  ; add -o with .html, .png or .svg
        audit --title Me             ; add --html
        """)
    void aTitleThatNothingWouldShowIsRefused(String line, String remedy) throws IOException {
        cli.naming("OUT", folder.toRealPath());

        assertThat(cli.run(line))
                .isEqualTo(usage(
                        "lookalike " + line.split(" ")[0],
                        "--title: nothing that is to be written has a title; " + remedy));
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"find x --html OUT/x.html", "map -o OUT/x.svg", "audit --html OUT/x.html"})
    void anEmptyTitleIsRefusedAlikeEverywhere(String line) throws IOException {
        cli.naming("OUT", folder.toRealPath());

        assertThat(cli.run(line + " --title="))
                .isEqualTo(usage(
                        "lookalike " + line.split(" ")[0],
                        "Invalid value for option '--title': it is empty (a $VARIABLE that is not set?)"));
    }

    @Test
    void badValuesOfParametersAreNamedWithTheGoodOnes() {
        assertThat(cli.run("completion tcsh"))
                .isEqualTo(usage(
                        "lookalike completion",
                        "Invalid value for positional parameter at index 0 (SHELL): expected bash, zsh or fish, but was"
                                + " 'tcsh'"));
    }

    @Test
    void aDistanceOfAllFacesIsRefused() {
        assertThat(cli.run("distance a b --face all"))
                .isEqualTo(usage("lookalike distance", "--face all is for 'find'; a distance is between two faces"));
    }

    @ParameterizedTest
    @CsvSource({
        "fin me.jpg, fin, find",
        "idnex, idnex, index",
        "compare a b, compare, compare-metrics",
        "comp bash, comp, 'compare-metrics, completion'"
    })
    void aMistypedCommandIsAnsweredWithSimilarOnes(String line, String word, String similar) {
        assertThat(cli.run(line))
                .isEqualTo(usage("lookalike", "no such command: '" + word + "'; did you mean " + similar + "?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus --help", "bogus --version", "--help bogus", "bogus find --help"})
    void thereIsNoHelpForACommandThatThereIsNot(String line) {
        assertThat(cli.run(line)).isEqualTo(usage("lookalike", "no such command: 'bogus'"));
    }

    @Test
    void peopleHaveNoSecondFace() {
        assertThat(cli.run("find trump --face 2"))
                .isEqualTo(usage("lookalike find", "--face chooses among the faces of a photo; 'trump' is a name"));
        assertThat(cli.run("distance trump obama --face main"))
                .isEqualTo(usage(
                        "lookalike distance", "--face chooses among the faces of a photo; 'trump', 'obama' are names"));
        assertThat(cli.run("find nix.jpg --face 2").err()).doesNotContain("--face");
    }

    @ParameterizedTest
    @CsvSource({
        "find, https://example.org/me.jpg",
        "find, HTTP://example.org/me.jpg",
        "distance x, ftp://example.org/me.jpg",
        "index, s3://celebs"
    })
    void addressesAreNotLookedUp(String command, String address) {
        assertThat(cli.run(command + " " + address).code()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run(command + " " + address).err())
                .contains("'" + address + "' is an address, and Lookalike uses no network; save what is there, and"
                        + " name the file\n");
    }

    @Test
    void aWordLikeNoCommandIsAnsweredWithHelp() {
        assertThat(cli.run("xyz")).isEqualTo(usage("lookalike", "no such command: 'xyz'"));
    }

    @Test
    void withoutACommandHelpIsOffered() {
        assertThat(cli.run("--stacktrace")).isEqualTo(usage("lookalike", "no command given"));
    }
}
