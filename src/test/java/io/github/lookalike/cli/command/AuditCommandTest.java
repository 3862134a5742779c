package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    /** Of obama three photos, one of which is trump's. */
    @BeforeEach
    void mislabel() throws IOException {
        cli.naming("IN", Files.createDirectory(folder.toRealPath().resolve("in")))
                .naming("OUT", folder.toRealPath());
        for (String person : new String[] {"obama", "trump", "hopper"}) {
            Files.createDirectory(cli.path("IN/" + person));
            Files.copy(Portraits.of(person), cli.path("IN/" + person + "/1.jpg"));
        }
        Derivation.MIRRORED.of(Portraits.of("obama"), cli.path("IN/obama"));
        Derivation.QUALITY_40.of(Portraits.of("trump"), cli.path("IN/obama"));
        cli.run("index IN --gallery OUT/gallery");
    }

    @Test
    void copiesAndWrongNamesAreFound() {
        Result result = cli.run("audit --gallery OUT/gallery --top 1 --html OUT/audit.html");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.err()).isEqualTo("wrote OUT/audit.html\n");
        assertThat(result.withoutDecimals().out().replaceAll(" +", " "))
                .startsWith("5 faces of 3 people, all compared with all.\n")
                .contains("The first 1 of 2 pairs.\n\n person other person distance photo other photo\n obama ")
                .contains("\n person distance to photos nearest other distance photo\n"
                        + " obama #.# 2 trump #.# IN/obama/quality_40.jpg\n")
                .contains("\n person other person distance likeness verdict photo other photo\n")
                .contains("\n person distance nearest other photo\n");
        assertThat(cli.path("OUT/audit.html")).content().contains("5 faces of 3 people");
    }

    @Test
    void aTitleStandsOnThePage() {
        cli.run("audit --gallery OUT/gallery --html OUT/usual.html");
        Result result = cli.run("audit --gallery OUT/gallery --html OUT/audit.html --title <Our>\u001b\u202ephotos");

        assertThat(result.err()).isEqualTo("wrote OUT/audit.html\n");
        assertThat(cli.path("OUT/usual.html"))
                .content()
                .contains("<title>Audit of the gallery</title>", "<h1>Audit of the gallery</h1>");
        assertThat(cli.path("OUT/audit.html"))
                .content()
                .contains("<title>&lt;Our&gt;\ufffd\ufffdphotos</title>", "<h1>&lt;Our&gt;\ufffd\ufffdphotos</h1>")
                .doesNotContain("Audit of the gallery");
    }

    @Test
    void programsGetOneObject() {
        Result result = cli.run("audit --gallery OUT/gallery --format json");

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("\"faces\" : 5,", "\"people\" : 3,")
                .contains("\"near_duplicates\" : [ {", "\"misfits\" : [ {", "\"doppelgangers\" : [ {")
                .contains("\"photo\" : \"IN/obama/mirrored.jpg\"");
    }

    @Test
    void spreadsheetsGetTheRowsOfAllTables() {
        Result result = cli.run("audit --gallery OUT/gallery --format csv --top 1");

        assertThat(result.err()).isEmpty();
        assertThat(result.withoutDecimals().out().lines())
                .startsWith("table,person,distance,other_photos,nearest_person,nearest_distance,photo,other_person,"
                        + "other_photo,likeness,verdict")
                .anyMatch(line -> line.startsWith("near_duplicates,obama,"))
                .contains("misfits,obama,#.#,2,trump,#.#,IN/obama/quality_40.jpg,,,,")
                .anyMatch(line -> line.startsWith("doppelgangers,"))
                .anyMatch(line -> line.startsWith("most_distinctive,"))
                .hasSize(5);
    }

    @Test
    void aGalleryWithoutFacesHasNothingToLookThrough() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        cli.run("index OUT/empty --gallery OUT/none");

        assertThat(cli.run("audit --gallery OUT/none"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "the gallery OUT/none has no faces to look through"));
    }

    @Test
    void slipsOfThePenAreTold() {
        assertThat(cli.run("audit --gallery OUT/gallery --html OUT/audit.png"))
                .isEqualTo(Result.usage(
                        "lookalike audit", "--html needs a file that ends in .html or .htm, not 'OUT/audit.png'"));
        assertThat(cli.run("audit --top 0"))
                .isEqualTo(Result.usage(
                        "lookalike audit",
                        "Invalid value for option '--top': expected a whole number from 1, but was '0'"));
        assertThat(cli.run("audit --gallery OUT/absent").code()).isEqualTo(ExitCode.GALLERY);
    }
}
