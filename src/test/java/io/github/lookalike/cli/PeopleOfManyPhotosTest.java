package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four people of four photos each. */
@ExtendWith(LabelledPhotos.class)
class PeopleOfManyPhotosTest {

    private final Cli cli;

    PeopleOfManyPhotosTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void index() {
        assertThat(cli.run("index PHOTOS --gallery GALLERY").code()).isZero();
    }

    @Test
    void ofAPersonItIsToldWhichPhotoMatchedWhich() {
        assertThat(find("hopper --top 2").withoutDecimals().withNarrowColumns().out())
                .matches(
                        """
                        hopper
                          rank  person  distance  likeness  verdict  photo  matched
                             1  (?<one>\\w+)  #.#  #.# %  different people  PHOTOS/\\k<one>/\\k<one>_000\\d.jpg\
                          PHOTOS/hopper/hopper_000\\d.jpg
                             2  (?<two>\\w+)  #.#  #.# %  different people  PHOTOS/\\k<two>/\\k<two>_000\\d.jpg\
                          PHOTOS/hopper/hopper_000\\d.jpg
                        """);
    }

    @Test
    void theTwoPhotosThatAreShownAreTheNearestPair() throws IOException {
        for (Map<String, Object> answer : answers("hopper")) {
            double nearest = distance("hopper " + answer.get("person") + " --aggregate nearest");
            // Photos given by themselves are embedded by networks that are not optimised, which round otherwise.
            assertThat(distance(answer.get("probe_photo") + " " + answer.get("photo")))
                    .isCloseTo(nearest, within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "template,l2",
        "template,cosine",
        "nearest,l2",
        "nearest,cosine",
        "mean,l2",
        "mean,cosine",
        "template,l1",
        "nearest,l1",
        "mean,l1"
    })
    @Tag("slow")
    void likenessNeverRunsAgainstRank(String aggregate, String metric) throws IOException {
        for (String probe : List.of("hopper", "PHOTOS/obama/obama_0002.jpg")) {
            List<Map<String, Object>> answers = answers(probe + " --aggregate " + aggregate + " --metric " + metric);
            assertThat(answers).hasSizeBetween(3, 4);
            double distance = 0;
            double likeness = 1;
            for (Map<String, Object> answer : answers) {
                assertThat((double) answer.get("distance")).isGreaterThanOrEqualTo(distance);
                distance = (double) answer.get("distance");
                if (metric.equals("l1")) {
                    assertThat(answer).containsEntry("likeness", null).containsEntry("verdict", null);
                } else {
                    assertThat((double) answer.get("likeness"))
                            .isLessThanOrEqualTo(likeness)
                            .isPositive();
                    likeness = (double) answer.get("likeness");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"template", "nearest", "mean"})
    void findAndDistanceTellTheSame(String aggregate) throws IOException {
        for (Map<String, Object> answer : answers("hopper --aggregate " + aggregate)) {
            Map<String, Object> pair = rows(cli.run("distance --gallery GALLERY --format json hopper "
                            + answer.get("person") + " --aggregate " + aggregate))
                    .get(0);
            for (String key : List.of("distance", "likeness", "verdict")) {
                assertThat(pair.get(key)).as(key).isEqualTo(answer.get(key));
            }
            assertThat(pair.get("photo_a")).isEqualTo(answer.get("probe_photo"));
            assertThat(pair.get("photo_b")).isEqualTo(answer.get("photo"));
        }
    }

    @Test
    void aPhotoOfAPersonIsTheirsHoweverItIsAsked() throws IOException {
        for (String aggregate : List.of("template", "nearest", "mean")) {
            Map<String, Object> first = answers("PHOTOS/obama/obama_0002.jpg --aggregate " + aggregate)
                    .get(0);
            assertThat(first).containsEntry("person", "obama").containsEntry("verdict", "same person");
            assertThat((String) first.get("photo")).isNotEqualTo("PHOTOS/obama/obama_0002.jpg");
        }
    }

    @Test
    void byPhotoEveryPhotoIsAnAnswer() throws IOException {
        List<Map<String, Object>> answers = answers("hopper --by photo --top 99");

        assertThat(answers).hasSize(12);
        assertThat(answers).extracting(answer -> answer.get("photo")).doesNotHaveDuplicates();
    }

    @Test
    void whatL1RanksIsADashForPeopleAndAnEmptyCellForSpreadsheets() {
        assertThat(find("PHOTOS/hopper/hopper_0001.jpg --top 1 --metric l1")
                        .withoutDecimals()
                        .withNarrowColumns())
                .isEqualTo(
                        done(
                                """
                PHOTOS/hopper/hopper_0001.jpg
                  rank  person  distance  likeness  verdict  photo
                     1  hopper  #.#  -  -  PHOTOS/hopper/hopper_0003.jpg
                """));
        assertThat(find("PHOTOS/hopper/hopper_0001.jpg --top 1 --metric l1 --format csv")
                        .withoutDecimals()
                        .out())
                .contains("\nPHOTOS/hopper/hopper_0001.jpg,1,hopper,#.#,,,PHOTOS/hopper/hopper_0003.jpg,");
    }

    private Result find(String words) {
        return cli.run("find --gallery GALLERY " + words);
    }

    private List<Map<String, Object>> answers(String words) throws IOException {
        return rows(find("--format json " + words));
    }

    private double distance(String words) throws IOException {
        return (double) rows(cli.run("distance --gallery GALLERY --format json " + words))
                .get(0)
                .get("distance");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the program's own JSON
    private static List<Map<String, Object>> rows(Result result) throws IOException {
        return (List) JSON.std.listFrom(result.out());
    }
}
