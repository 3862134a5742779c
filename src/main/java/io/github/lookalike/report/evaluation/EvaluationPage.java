package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.identification.TripletReport.HardTriplet;
import io.github.lookalike.gallery.PersonNames;
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
            Parts results,
            List<Picture> figures,
            Parts details,
            boolean hasTriplets,
            List<Triplet> triplets,
            List<HtmlPage.PictureStyles.Style> pictures) {}

    private record Parts(List<DocumentHtml> parts) {}

    private record Picture(String light, String dark, String caption) {}

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
        List<DocumentHtml> parts = DocumentHtml.parts(evaluation.document());
        int results = endOfFirstTable(parts);
        Page page = new Page(
                evaluation.title(),
                new Parts(parts.subList(0, results)),
                Plots.figures(evaluation).stream().map(EvaluationPage::picture).toList(),
                new Parts(parts.subList(results, parts.size())),
                !triplets.isEmpty(),
                triplets,
                styles.all());
        HtmlPage.write("evaluation.html", page, file);
    }

    /** What it came to is read first. */
    private static int endOfFirstTable(List<DocumentHtml> parts) {
        int table = 0;
        while (table < parts.size() && parts.get(table).table() == null) {
            table++;
        }
        return Math.min(parts.size(), table + 1);
    }

    private static Picture picture(Figure figure) {
        return new Picture(dataUri(figure.png()), dataUri(figure.darkPng()), figure.caption());
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
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
        return new Face(role, PersonNames.title(photo.label()), photo.photo(), pictures.apply(photo));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
