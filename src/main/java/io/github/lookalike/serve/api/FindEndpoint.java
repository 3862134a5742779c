package io.github.lookalike.serve.api;

import io.github.lookalike.PhotoProbes;
import io.github.lookalike.Probe;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.ExaminedFaces;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.NameOrder;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.ranking.Identification;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.JsonRows;
import io.github.lookalike.report.table.MatchColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whom a photo's faces, a person or an embedding look like. */
final class FindEndpoint implements Endpoint {

    private static final int MOST_ANSWERS = 1_000;

    private static final List<Column<Match>> COLUMNS = MatchColumns.of(Function.identity());

    private final Service service;
    private final Subjects subjects;

    FindEndpoint(Service service) {
        this.service = service;
        this.subjects = new Subjects(service);
    }

    @Override
    public Response answer(Request request) throws IOException {
        Parameters parameters = Parameters.of(request);
        SearchOptions search = new SearchOptions(
                parameters.number("top", 5, 1, MOST_ANSWERS),
                parameters.word("metric", Metric.L2),
                parameters.word("by", Grouping.PERSON),
                parameters.word("aggregate", Aggregation.TEMPLATE));
        FaceChoice choice = parameters.face(FaceChoice.MAIN);
        String part = parameters.text("q");
        Map<String, Object> answer = new LinkedHashMap<>();
        if (request.kind() == Request.BodyKind.JSON) {
            if (request.query().containsKey("face")) {
                throw ApiException.badRequest("face chooses among the faces of a photo, and none came");
            }
            answer.put("seen", null);
            answer.put("probes", List.of(ofSubject(request, search, part)));
        } else {
            EncodedImage photo = Photos.one(request);
            ExaminedFaces faces = service.lookalike().examine(photo, choice);
            Photos.checkAnyFace(photo, faces.chosen());
            answer.put("seen", faces.chosen().seen());
            answer.put("probes", ofPhoto(photo, faces, search, part));
        }
        return Response.json(answer);
    }

    private Map<String, Object> ofSubject(Request request, SearchOptions search, String part) throws IOException {
        Probe probe = subjects.of("the body", Json.object(request.parts().get(0).bytes()));
        Map<String, Object> object = new LinkedHashMap<>();
        if (!probe.ownPeople().isEmpty()) {
            object.put("person", probe.label());
            object.put("title", PersonNames.title(probe.label()));
        }
        putAnswers(probe, part, search, object);
        return object;
    }

    private List<Object> ofPhoto(EncodedImage photo, ExaminedFaces faces, SearchOptions search, String part)
            throws IOException {
        List<Probe> probes = PhotoProbes.of(photo, faces.chosen()).probes();
        List<Object> objects = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            ChosenFaces.Numbered face = faces.chosen().faces().get(i);
            Map<String, Object> object =
                    FaceJson.place(face.number(), face.template().face());
            FaceJson.putQuality(faces.qualities().get(i), object);
            putAnswers(probes.get(i), part, search, object);
            objects.add(object);
        }
        return objects;
    }

    /** The same probe, to be answered with none but people whose names have this in them. */
    private Probe among(String part, Probe probe) throws IOException {
        if (part.isEmpty()) {
            return probe;
        }
        Set<String> passedOver = new HashSet<>(probe.ownPeople());
        for (String name : service.gallery().people().keySet()) {
            if (!NameOrder.isIn(name, part)) {
                passedOver.add(name);
            }
        }
        return new Probe(probe.label(), probe.portraits(), probe.ownPhotos(), passedOver);
    }

    private void putAnswers(Probe probe, String part, SearchOptions search, Map<String, Object> object)
            throws IOException {
        boolean known = !probe.ownPeople().isEmpty();
        // A name that was asked for is no reason to trust an answer more: all were compared to begin with.
        int compared = service.counts().compared(search.by());
        List<Object> answers = new ArrayList<>();
        for (Match match : service.lookalike().find(among(part, probe), service.gallery(), search)) {
            Map<String, Object> row = JsonRows.object(COLUMNS, match);
            row.put(
                    "expected_strangers",
                    match.judgement()
                            .map(judgement -> judgement.expectedStrangers(compared))
                            .orElse(null));
            row.put(
                    "identification",
                    match.judgement()
                            .map(judgement -> known
                                    ? Identification.ofTwo(judgement.verdict())
                                    : Identification.of(judgement, compared))
                            .map(Words::of)
                            .orElse(null));
            row.put("title", PersonNames.title(match.person()));
            row.put("photos", service.gallery().entries(match.person()).size());
            row.put("face", service.faceIds().of(match.entry()));
            answers.add(row);
        }
        object.put("compared", compared);
        object.put("answers", answers);
    }
}
