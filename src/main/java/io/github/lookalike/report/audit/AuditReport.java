package io.github.lookalike.report.audit;

import io.github.lookalike.evaluation.LabelledPhoto;
import io.github.lookalike.evaluation.audit.AuditOptions;
import io.github.lookalike.evaluation.audit.GalleryAudit;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import io.github.lookalike.evaluation.audit.GalleryAudit.Misfit;
import io.github.lookalike.ranking.Calibration;
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
        GalleryAudit audit, List<LabelledPhoto> faces, AuditOptions options, Calibration calibration) {

    public AuditReport {
        faces = List.copyOf(faces);
    }

    /** As tables, or one JSON object. */
    public Document document() {
        List<Document.Part> parts = new ArrayList<>();
        parts.add(new Document.Text(List.of(summary())));
        parts.add(new Document.Facts(Map.of("faces", faces.size())));
        parts.add(new Document.Facts(Map.of("people", people())));
        add(parts, "near_duplicates", AuditTexts.duplicates(this), duplicateColumns(), audit.nearDuplicates());
        add(parts, "misfits", AuditTexts.misfits(this), misfitColumns(), audit.misfits());
        add(parts, "doppelgangers", AuditTexts.doppelgangers(), doppelgangerColumns(), audit.doppelgangers());
        add(parts, "most_distinctive", AuditTexts.distinctive(), distinctiveColumns(), audit.distinctive());
        return new Document(parts);
    }

    private static <T> void add(
            List<Document.Part> parts, String key, AuditTexts.Section text, List<Column<T>> columns, List<T> rows) {
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
        return faces.stream().map(LabelledPhoto::label).distinct().count();
    }

    private List<Column<FacePair>> duplicateColumns() {
        return List.of(
                person("person", FacePair::face),
                person("other_person", FacePair::other).headed("other person"),
                Column.distance("distance", FacePair::distance),
                photo("photo", FacePair::face),
                photo("other_photo", FacePair::other).headed("other photo"));
    }

    private List<Column<Misfit>> misfitColumns() {
        return List.of(
                person("person", Misfit::face),
                Column.distance("distance", Misfit::distance),
                Column.count("other_photos", Misfit::photos).headed("to photos"),
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
                photo("photo", Misfit::face));
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
        return AuditTexts.verdict(judgement(pair).verdict());
    }
}
