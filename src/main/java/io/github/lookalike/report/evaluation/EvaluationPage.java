package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.identification.TripletReport.HardTriplet;
import io.github.lookalike.report.page.DocumentHtml;
import io.github.lookalike.report.page.HtmlPage;
import io.github.lookalike.report.picture.FacePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An evaluation as a page that needs no other file: figures, tables, and the faces of the hardest triplets. */
public final class EvaluationPage {

    /** What the template shows. */
    private record Page(
            String title,
            List<Picture> figures,
            List<DocumentHtml> parts,
            boolean hasTriplets,
            List<Triplet> triplets,
            List<HtmlPage.PictureStyles.Style> pictures) {}

    private record Picture(String uri, String caption) {}

    private record Triplet(
            Face anchor, Face positive, Face negative, String toPositive, String toNegative, String loss) {}

    private record Face(String role, String person, String photo, String picture) {}

    private EvaluationPage() {}

    /**
     * Writes the page; a file of this name is replaced.
     *
     * @param faces shows the faces of triplets
     */
    public static void write(Evaluation evaluation, Function<LabelledSet.Photo, FacePicture> faces, Path file)
            throws IOException {
        HtmlPage.PictureStyles styles = new HtmlPage.PictureStyles();
        List<Triplet> triplets = evaluation.hardest().stream()
                .map(triplet -> triplet(triplet, photo -> styles.id(faces.apply(photo))))
                .toList();
        Page page = new Page(
                evaluation.title(),
                Plots.figures(evaluation).stream().map(EvaluationPage::picture).toList(),
                DocumentHtml.parts(evaluation.document()),
                !triplets.isEmpty(),
                triplets,
                styles.all());
        HtmlPage.write("evaluation.html", page, file);
    }

    private static Picture picture(Figure figure) {
        String base64 = Base64.getEncoder().encodeToString(figure.png());
        return new Picture("data:image/png;base64," + base64, figure.caption());
    }

    private static Triplet triplet(HardTriplet triplet, Function<LabelledSet.Photo, String> pictures) {
        return new Triplet(
                face("A", triplet.anchor(), pictures),
                face("P", triplet.positive(), pictures),
                face("N", triplet.negative(), pictures),
                decimals(triplet.squaredToPositive()),
                decimals(triplet.squaredToNegative()),
                decimals(triplet.loss()));
    }

    private static Face face(String role, LabelledSet.Photo photo, Function<LabelledSet.Photo, String> pictures) {
        return new Face(role, photo.label(), photo.photo(), pictures.apply(photo));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
