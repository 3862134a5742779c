package io.github.lookalike.report.audit;

import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.audit.GalleryAudit;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import io.github.lookalike.evaluation.audit.GalleryAudit.Outlier;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.ranking.Identification;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import io.github.lookalike.report.table.HumanReadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit found, put for people and for programs.
 *
 * @param faces of the gallery, in the audited set's order
 * @param options of the audit
 * @param calibration of the distances
 */
public record AuditReport(
        GalleryAudit audit, List<LabelledSet.Photo> faces, GalleryAudit.Options options, Calibration calibration) {

    /**
     * What findings of a kind mean.
     *
     * @param title of the findings
     * @param explanation what they are, and what to think of them
     */
    record Section(String title, String explanation) {}

    public AuditReport {
        faces = List.copyOf(faces);
    }

    /** As tables, or one JSON object. */
    public Document document() {
        List<Document.Part> parts = new ArrayList<>();
        parts.add(new Document.Text(List.of(summary())));
        parts.add(new Document.Facts(Map.of("faces", faces.size())));
        parts.add(new Document.Facts(Map.of("people", people())));
        add(parts, "misfits", outliers(), misfitColumns(), audit.outliers());
        add(parts, "near_duplicates", duplicates(), duplicateColumns(), audit.nearDuplicates());
        add(parts, "doppelgangers", doppelgangers(), doppelgangerColumns(), audit.doppelgangers());
        add(parts, "most_distinctive", distinctive(), distinctiveColumns(), audit.distinctive());
        return new Document(parts);
    }

    private static <T> void add(
            List<Document.Part> parts, String key, Section text, List<Column<T>> columns, List<T> rows) {
        Document.Table<T> table = new Document.Table<>(key, "", columns, rows);
        parts.add(new Document.Text(
                List.of(text.title() + ". " + text.explanation() + (rows.isEmpty() ? " None." : ""))));
        parts.add(rows.isEmpty() ? table.hidden() : table);
    }

    String summary() {
        return HumanReadable.count(faces.size(), "face") + " of " + HumanReadable.count(people(), "person", "people")
                + ", all compared with all.";
    }

    private long people() {
        return faces.stream().map(LabelledSet.Photo::label).distinct().count();
    }

    private List<Column<FacePair>> duplicateColumns() {
        return List.of(
                person("person", FacePair::face),
                person("other_person", FacePair::other).headed("other person"),
                Column.distance("distance", FacePair::distance),
                photo("photo", FacePair::face),
                photo("other_photo", FacePair::other).headed("other photo"));
    }

    private List<Column<Outlier>> misfitColumns() {
        return List.of(
                person("person", Outlier::face),
                Column.distance("distance", Outlier::distance),
                Column.count("other_photos", Outlier::photos).headed("to photos"),
                new Column<>(
                        "nearest_person",
                        "nearest other",
                        row -> row.other() < 0 ? null : person(row.other()),
                        row -> row.other() < 0 ? "" : person(row.other()),
                        false),
                new Column<>(
                        "nearest_distance",
                        "distance",
                        row -> row.other() < 0 ? null : row.otherDistance(),
                        row -> row.other() < 0 ? "" : String.format(Locale.ROOT, "%.3f", row.otherDistance()),
                        true),
                photo("photo", Outlier::face));
    }

    private List<Column<FacePair>> doppelgangerColumns() {
        return List.of(
                person("person", FacePair::face),
                person("other_person", FacePair::other).headed("other person"),
                Column.distance("distance", FacePair::distance),
                Column.likeness(row -> Optional.of(judgement(row))),
                Column.text("verdict", this::verdict),
                photo("photo", FacePair::face),
                photo("other_photo", FacePair::other).headed("other photo"));
    }

    private List<Column<FacePair>> distinctiveColumns() {
        return List.of(
                person("person", FacePair::face),
                Column.distance("distance", FacePair::distance),
                person("nearest_person", FacePair::other).headed("nearest other"),
                photo("photo", FacePair::face));
    }

    /** Which face of a row. */
    private interface Place<T> {
        int of(T row);
    }

    private <T> Column<T> person(String key, Place<T> face) {
        return Column.text(key, row -> person(face.of(row)));
    }

    private <T> Column<T> photo(String key, Place<T> face) {
        return Column.<T>path(key, row -> faces.get(face.of(row)).photo()).spare(1);
    }

    String person(int face) {
        return faces.get(face).label();
    }

    /** Of the two photos; their people are known to be two. */
    Judgement judgement(FacePair pair) {
        return Judgement.of(pair.distance(), 1, calibration);
    }

    String verdict(FacePair pair) {
        return Identification.ofTwo(judgement(pair).verdict()).text();
    }

    Section duplicates() {
        return new Section(
                "Near-duplicate photos",
                String.format(
                        Locale.ROOT,
                        "Copies of one picture, or nearly: no farther apart than %.3f, as near as other photos of one"
                                + " person hardly ever are. Those under two names come first: one of them may be wrong.%s",
                        options.nearDuplicate(),
                        more(audit.nearDuplicateCount(), audit.nearDuplicates().size(), "pairs")));
    }

    Section outliers() {
        return new Section(
                "Photos that don't fit their person",
                String.format(
                        Locale.ROOT,
                        "Farther than %.3f from most other photos of the same person, as far as strangers are. A"
                                + " wrong name, somebody else in the photo, or a hard photo?%s",
                        options.outlier(),
                        more(audit.outlierCount(), audit.outliers().size(), "photos")));
    }

    static Section doppelgangers() {
        return new Section(
                "Doppelgängers",
                "The people who look most like somebody else, each two by the photos in which they do. Copies are left"
                        + " out.");
    }

    static Section distinctive() {
        return new Section(
                "Most distinctive faces",
                "Those farthest from everybody else's, one a person. Nobody looks like them, or they are no good"
                        + " pictures of a face.");
    }

    private static String more(long count, int shown, String what) {
        return count > shown ? String.format(Locale.ROOT, " The first %,d of %,d %s.", shown, count, what) : "";
    }
}
