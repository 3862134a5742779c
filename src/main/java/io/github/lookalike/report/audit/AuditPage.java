package io.github.lookalike.report.audit;

import io.github.lookalike.evaluation.audit.GalleryAudit;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import io.github.lookalike.evaluation.audit.GalleryAudit.Outlier;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.report.page.HtmlPage;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.Likeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an audit found, as a page: the faces beside each other. */
public final class AuditPage {

    private static final String TEMPLATE = "audit.html";

    private static final String TITLE = "Audit of the gallery";

    /** What the template shows of the page. */
    private record Page(
            String title, String summary, List<Section> sections, List<HtmlPage.PictureStyles.Style> pictures) {}

    /** @param width the largest number of faces on a card */
    private record Section(String title, String explanation, int width, List<Card> cards) {}

    /**
     * @param fact what is most worth knowing
     * @param files the photos to be looked after, in pieces between which a line may end
     */
    private record Card(List<Figure> faces, String fact, String note, List<String> files) {

        Card(List<Figure> faces, String fact, String note, String files) {
            this(faces, fact, note, HtmlPage.breakable(files));
        }
    }

    /**
     * @param id the style class that shows the picture
     * @param suspect whether it is the one in question among others
     */
    private record Figure(String id, String name, String photo, boolean suspect) {}

    private final AuditReport report;
    private final IntFunction<FacePicture> pictures;
    private final HtmlPage.PictureStyles styles = new HtmlPage.PictureStyles();

    private AuditPage(AuditReport report, IntFunction<FacePicture> pictures) {
        this.report = report;
        this.pictures = pictures;
    }

    /**
     * Writes the page; a file of this name is replaced.
     *
     * @param title the page's; empty for the usual one
     * @param pictures gives the picture of a face by its place in the audited set
     */
    public static void write(AuditReport report, Optional<String> title, IntFunction<FacePicture> pictures, Path file)
            throws IOException {
        HtmlPage.write(TEMPLATE, new AuditPage(report, pictures).page(title), file);
    }

    static String render(AuditReport report, Optional<String> title, IntFunction<FacePicture> pictures) {
        return HtmlPage.render(TEMPLATE, new AuditPage(report, pictures).page(title));
    }

    /** What was found comes first. */
    private Page page(Optional<String> title) {
        GalleryAudit audit = report.audit();
        List<Section> sections = Stream.of(
                        section(report.outliers(), audit.outliers(), this::misfit),
                        section(report.duplicates(), audit.nearDuplicates(), this::duplicate),
                        section(AuditReport.doppelgangers(), audit.doppelgangers(), this::doppelganger),
                        section(AuditReport.distinctive(), audit.distinctive(), this::distinctive))
                .sorted(Comparator.comparing(section -> section.cards().isEmpty()))
                .toList();
        return new Page(title.orElse(TITLE), report.summary(), sections, styles.all());
    }

    private static <T> Section section(AuditReport.Section text, List<T> findings, Function<T, Card> card) {
        List<Card> cards = findings.stream().map(card).toList();
        int width = cards.stream().mapToInt(each -> each.faces().size()).max().orElse(1);
        return new Section(text.title(), text.explanation(), width, cards);
    }

    private Card duplicate(FacePair pair) {
        boolean oneName = report.person(pair.face()).equals(report.person(pair.other()));
        return new Card(
                figures(pair.face(), pair.other()),
                text("%.3f apart", pair.distance()),
                oneName ? "" : "under two names",
                file(pair.face()) + ", " + file(pair.other()));
    }

    private Card misfit(Outlier misfit) {
        List<Figure> faces = new ArrayList<>();
        faces.add(figure(misfit.own(), false));
        faces.add(figure(misfit.face(), true));
        String nearest = "";
        if (misfit.other() >= 0) {
            faces.add(figure(misfit.other(), false));
            nearest = text("%.3f from %s", misfit.otherDistance(), PersonNames.title(report.person(misfit.other())));
        }
        String from = misfit.photos() == 1 ? "the other photo" : text("most of %,d other photos", misfit.photos());
        return new Card(faces, text("%.3f from %s", misfit.distance(), from), nearest, file(misfit.face()));
    }

    private Card doppelganger(FacePair pair) {
        return new Card(
                figures(pair.face(), pair.other()),
                Likeness.text(report.judgement(pair)) + " likeness",
                text("%.3f apart · %s", pair.distance(), report.verdict(pair)),
                "");
    }

    private Card distinctive(FacePair pair) {
        return new Card(
                figures(pair.face()),
                text("%.3f", pair.distance()),
                "from the nearest, " + PersonNames.title(report.person(pair.other())),
                "");
    }

    private List<Figure> figures(int... faces) {
        return IntStream.of(faces).mapToObj(face -> figure(face, false)).toList();
    }

    private Figure figure(int face, boolean suspect) {
        String id = styles.id(pictures.apply(face));
        return new Figure(
                id,
                PersonNames.title(report.person(face)),
                report.faces().get(face).photo(),
                suspect);
    }

    /** The photo with its folder: there is no room for more. */
    private String file(int face) {
        Path photo = Path.of(report.faces().get(face).photo());
        int names = photo.getNameCount();
        return photo.subpath(Math.max(0, names - 2), names).toString();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
