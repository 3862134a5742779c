package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.identification.IdentificationReport;
import io.github.lookalike.evaluation.identification.IdentificationReport.Misidentified;
import io.github.lookalike.evaluation.identification.PeopleReport;
import io.github.lookalike.evaluation.identification.TripletReport;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how well people were found among others, and how well their triplets keep FaceNet's constraint.
 *
 * @param folder of the photos
 * @param withoutFace photos that are left out because no face was found
 * @param reports one a metric, of the same faces
 * @param people of the same faces
 * @param triplets of the same faces
 */
public record IdentificationDocument(
        String folder,
        List<String> withoutFace,
        List<IdentificationReport> reports,
        PeopleReport people,
        TripletReport triplets) {

    private static final int SHOWN = 10;

    public Document document() {
        IdentificationReport first = reports.get(0);
        List<Document.Part> parts = new ArrayList<>();
        parts.add(new Document.Text(introduction(first)));
        parts.add(new Document.Facts(facts(first)));
        parts.add(new Document.Table<>("identification", "", columns(first), reports));
        parts.add(new Document.Text(ReportColumns.notes(first.separation())));
        parts.addAll(new PeopleParts(people).parts());
        parts.add(misidentified(first));
        parts.addAll(new TripletParts(triplets).parts());
        return new Document(parts);
    }

    private List<String> introduction(IdentificationReport first) {
        String faces = String.format(
                Locale.ROOT,
                "Identification in %s: %,d faces of %,d people. Each of the %,d faces whose person has another photo is"
                        + " looked for among all others, by the nearest photo (rank-1, rank-5); AUC, EER and TAR are over all %,d pairs of one"
                        + " person and %,d of two.",
                folder,
                first.faces(),
                first.people(),
                first.probes(),
                first.samePairs(),
                first.differentPairs());
        return withoutFace.isEmpty()
                ? List.of(faces)
                : List.of(
                        faces, "Photos left out because no face was found: " + ReportColumns.listed(withoutFace) + ".");
    }

    private Map<String, Object> facts(IdentificationReport first) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("labelled", folder);
        facts.put("faces", first.faces());
        facts.put("people", first.people());
        facts.put("probes", first.probes());
        facts.put("same_pairs", first.samePairs());
        facts.put("different_pairs", first.differentPairs());
        facts.put("photos_without_face", withoutFace);
        return facts;
    }

    private static List<Column<IdentificationReport>> columns(IdentificationReport first) {
        List<Column<IdentificationReport>> columns = new ArrayList<>();
        columns.add(ReportColumns.metric(IdentificationReport::metric));
        columns.add(ReportColumns.rate("rank_1", "rank-1", IdentificationReport::rank1));
        columns.add(ReportColumns.rate("rank_5", "rank-5", IdentificationReport::rank5));
        columns.addAll(ReportColumns.separation(first.separation(), IdentificationReport::separation));
        return columns;
    }

    private static Document.Part misidentified(IdentificationReport report) {
        Document.Table<Misidentified> table = new Document.Table<>(
                "misidentified",
                String.format(
                        Locale.ROOT,
                        "Probes that somebody else is nearer to by %s: %,d; the plainest",
                        ReportColumns.name(report.metric()),
                        Math.round((1 - report.rank1()) * report.probes())),
                List.of(
                        Column.count("rank", Misidentified::rank),
                        ReportColumns.number("own_distance", "to own", 3, Misidentified::ownDistance),
                        ReportColumns.number("other_distance", "to other", 3, Misidentified::otherDistance),
                        Column.text("probe", row -> row.probe().photo()),
                        Column.text("own", row -> row.own().photo()),
                        Column.text("other", row -> row.other().photo())),
                report.misidentified(),
                SHOWN);
        return report.misidentified().isEmpty() ? table.hidden() : table;
    }
}
