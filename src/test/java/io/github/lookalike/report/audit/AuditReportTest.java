package io.github.lookalike.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.audit.GalleryAudit;
import io.github.lookalike.face.Chip;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.Format;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditReportTest {

    private static final Calibration CALIBRATION =
            Calibration.of(new double[][] {{.3, .0001}, {.4, .005}, {.5, .2}}, new double[][] {{.2, .02}, {.4, .9}});

    private static final List<LabelledSet.Photo> FACES = List.of(
            new LabelledSet.Photo("ann", "a/ann/1.jpg"),
            new LabelledSet.Photo("ann", "a/ann/2.jpg"),
            new LabelledSet.Photo("<b>bob</b>", "a/bob/1.jpg"));

    private static final AuditReport FOUND = new AuditReport(
            new GalleryAudit(
                    List.of(new GalleryAudit.FacePair(1, 2, .05)),
                    1234,
                    List.of(
                            new GalleryAudit.Outlier(1, 1, .55, 0, 2, .05),
                            new GalleryAudit.Outlier(0, 1, .55, 1, -1, Double.POSITIVE_INFINITY)),
                    2,
                    List.of(new GalleryAudit.FacePair(0, 2, .3)),
                    List.of(new GalleryAudit.FacePair(2, 0, .53))),
            FACES,
            new GalleryAudit.Options(2, .1, .45),
            CALIBRATION);

    private static final AuditReport NOTHING = new AuditReport(
            new GalleryAudit(List.of(), 0, List.of(), 0, List.of(), List.of()),
            FACES.subList(0, 1),
            new GalleryAudit.Options(2, .1, .45),
            CALIBRATION);

    @Test
    void peopleReadATableOfEachKind() throws IOException {
        StringBuilder out = new StringBuilder();
        FOUND.document().printText(Format.Medium.FILE, out);

        assertThat(out)
                .hasToString(
                        """
                3 faces of 2 people, all compared with all.

                Photos that don't fit their person. Farther than 0.450 from most other photos of the same person, as
                far as strangers are. A wrong name, somebody else in the photo, or a hard photo?

                  person  distance  to photos  nearest other  distance  photo
                  ann        0.550          1  <b>bob</b>        0.050  a/ann/2.jpg
                  ann        0.550          1                           a/ann/1.jpg

                Near-duplicate photos. Copies of one picture, or nearly: no farther apart than 0.100, as near as
                other photos of one person hardly ever are. Those under two names come first: one of them may be
                wrong. The first 1 of 1,234 pairs.

                  person  other person  distance  photo        other photo
                  ann     <b>bob</b>       0.050  a/ann/2.jpg  a/bob/1.jpg

                Doppelgängers. The people who look most like somebody else, each two by the photos in which they do.
                Copies are left out.

                  person  other person  distance  likeness  verdict                    photo        other photo
                  ann     <b>bob</b>       0.300  >99.99 %  would pass for one person  a/ann/1.jpg  a/bob/1.jpg

                Most distinctive faces. Those farthest from everybody else's, one a person. Nobody looks like them,
                or they are no good pictures of a face.

                  person      distance  nearest other  photo
                  <b>bob</b>     0.530  ann            a/bob/1.jpg
                """);
    }

    @Test
    void programsReadTheSameAsOneObject() throws IOException {
        StringBuilder out = new StringBuilder();
        FOUND.document().printJson(out);

        assertThat(out)
                .startsWith("{\n  \"faces\" : 3,\n  \"people\" : 2,\n  \"misfits\" : [ {")
                .contains(
                        "\"nearest_person\" : \"<b>bob</b>\",\n    \"nearest_distance\" : 0.05,",
                        "\"nearest_person\" : null,\n    \"nearest_distance\" : null,",
                        "\"verdict\" : \"would pass for one person\"",
                        "\"most_distinctive\" : [ {\n    \"person\" : \"<b>bob</b>\",");
    }

    @Test
    void nothingIsSaidToBeNothing() throws IOException {
        StringBuilder text = new StringBuilder();
        NOTHING.document().printText(Format.Medium.FILE, text);
        StringBuilder json = new StringBuilder();
        NOTHING.document().printJson(json);

        assertThat(text)
                .startsWith("1 face of 1 person, all compared with all.")
                .containsPattern("may be\\s+wrong\\. None\\.\n");
        assertThat(json)
                .hasToString(
                        """
                {
                  "faces" : 1,
                  "people" : 1,
                  "misfits" : [ ],
                  "near_duplicates" : [ ],
                  "doppelgangers" : [ ],
                  "most_distinctive" : [ ]
                }
                """);
        assertThat(AuditPage.render(NOTHING, Optional.empty(), AuditReportTest::picture)
                        .split("<p>None.</p>"))
                .hasSize(1 + 4);
    }

    @Test
    void thePageShowsTheFacesOfEachFindingAndNoNameAsMarkup() {
        String page = AuditPage.render(FOUND, Optional.empty(), AuditReportTest::picture);

        assertThat(page.split("<li class=\"card\">")).hasSize(1 + 5);
        assertThat(page.split("role=\"img\"")).hasSize(1 + 2 + 3 + 2 + 2 + 1);
        assertThat(page.split("class=\"suspect\"")).hasSize(1 + 2);
        assertThat(page.split("data:image/jpeg")).as("each picture once").hasSize(1 + 3);
        assertThat(page)
                .doesNotContain("<b>bob")
                .contains(
                        "&lt;B&gt;Bob&lt;/B&gt;",
                        "0.050 apart",
                        "under two names",
                        "ann/<wbr>2.jpg, bob/<wbr>1.jpg<wbr>")
                .contains("0.550 from the other photo", "0.050 from &lt;B&gt;Bob")
                .contains("99.99 % likeness", "0.300 apart · would pass for one person")
                .doesNotContain("<script");
    }

    private static FacePicture picture(int face) {
        byte[] rgb = new byte[8 * 8 * 3];
        rgb[0] = (byte) (face * 100);
        return FacePicture.of(FACES.get(face).label(), FACES.get(face).photo(), new Chip(8, rgb));
    }
}
