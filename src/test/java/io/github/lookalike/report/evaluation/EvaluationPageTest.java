package io.github.lookalike.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.VerificationPair;
import io.github.lookalike.evaluation.identification.TripletReport.HardTriplet;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPageTest {

    private static final String EVIL = "<script>alert(1)</script>";

    @TempDir
    Path folder;

    @Test
    void namesCanNotBecomeMarkupAndNothingComesFromElsewhere() throws IOException {
        String page = page(new HardTriplet(photo(EVIL, 1), photo(EVIL, 2), photo("bo", 1), 0.25, 0.125, 0.325));

        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .contains("<b>A</b> &lt;Script&gt;Alert(1)")
                .contains("d(A,P)² 0.250 · d(A,N)² 0.125 · loss 0.325");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .contains("default-src 'none'")
                .doesNotContainPattern("https?:|@import|<link");
    }

    @Test
    void namesAreWrittenAsPeopleWriteThem() throws IOException {
        HardTriplet triplet =
                new HardTriplet(photo("Ada_Byron", 1), photo("Ada_Byron", 2), photo("bo", 1), 0.25, 0.125, 0.325);

        assertThat(page(triplet)).contains("<b>A</b> Ada Byron<", "<b>N</b> Bo<");
    }

    @Test
    void withoutTripletsThereIsNoPlaceForThem() throws IOException {
        assertThat(page()).contains("<h1>test</h1>", "<p>One paragraph.</p>").doesNotContain("triplets, face by face");
    }

    private String page(HardTriplet... hardest) throws IOException {
        List<VerificationPair> pairs = List.of(VerificationPair.of(0, true, 0.2), VerificationPair.of(0, false, 0.5));
        Evaluation evaluation = new Evaluation(
                "test",
                new Document(List.of(new Document.Text(List.of("One paragraph.")))),
                List.of(Evaluation.Curve.of(VerificationReport.of(Metric.L2, pairs))),
                List.of(DistanceDistribution.of(Metric.L2, pairs)),
                List.of(hardest));
        Path file = folder.resolve("page.html");
        EvaluationPage.write(evaluation, photo -> FacePicture.missing(photo.label(), photo.photo()), file);
        return Files.readString(file);
    }

    private static LabelledSet.Photo photo(String person, int number) {
        return new LabelledSet.Photo(person, person + "/" + number + ".jpg");
    }
}
