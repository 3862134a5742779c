package io.github.lookalike.serve.api;

import io.github.lookalike.Comparison;
import io.github.lookalike.PhotoProbes;
import io.github.lookalike.Probe;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.JsonRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How alike two photos or people are. */
final class CompareEndpoint implements Endpoint {

    private static final Set<String> BOTH = Set.of("a", "b");

    private final Service service;
    private final Subjects subjects;
    private final List<Column<Comparison>> columns;

    CompareEndpoint(Service service) {
        this.service = service;
        this.subjects = new Subjects(service);
        Optional<Calibration> calibration = service.lookalike().knownCalibration();
        this.columns = List.of(
                Column.distance("distance", Comparison::distance),
                Column.text("metric", comparison -> Words.of(comparison.metric())),
                Column.likeness(comparison -> calibration.map(comparison::judgement)),
                Column.verdict(comparison -> calibration.map(comparison::judgement)),
                Column.distance("false_match_rate", comparison -> calibration
                        .map(known -> known.falseMatchRate(comparison.l2()))
                        .orElse(null)),
                Column.distance("false_non_match_rate", comparison -> calibration
                        .map(known -> known.falseNonMatchRate(comparison.l2()))
                        .orElse(null)));
    }

    @Override
    public Response answer(Request request) throws IOException {
        Parameters parameters = Parameters.of(request);
        Metric metric = parameters.word("metric", Metric.L2);
        Aggregation aggregation = parameters.word("aggregate", Aggregation.TEMPLATE);
        Probe a;
        Probe b;
        switch (request.kind()) {
            case JSON -> {
                Map<String, Object> both = Json.object(request.parts().get(0).bytes());
                if (!both.keySet().equals(BOTH)) {
                    throw ApiException.badRequest("the body is to have a and b, and nothing else");
                }
                a = subjects.of("a", both.get("a"));
                b = subjects.of("b", both.get("b"));
            }
            case FORM -> {
                a = ofField("a", request.parts());
                b = ofField("b", request.parts());
            }
            case NONE -> throw ApiException.badRequest("nothing to compare came");
            default -> throw Photos.unsupported("multipart/form-data or JSON is wanted, with a and b");
        }
        return Response.json(JsonRows.object(columns, service.lookalike().compare(a, b, metric, aggregation)));
    }

    /** A photo, or somebody's name. */
    private Probe ofField(String name, List<Part> parts) throws IOException {
        List<Part> fields =
                parts.stream().filter(part -> part.name().equals(name)).toList();
        if (fields.size() != 1) {
            throw ApiException.badRequest("the form is to have one field " + name + ": a photo, or a person's name");
        }
        Part field = fields.get(0);
        if (!field.isFile()) {
            return subjects.person(new String(field.bytes(), StandardCharsets.UTF_8));
        }
        EncodedImage photo = Photos.photo(name, field);
        ChosenFaces main = service.lookalike().faces(photo, FaceChoice.MAIN);
        Photos.checkAnyFace(photo, main);
        return PhotoProbes.of(photo, main).probes().get(0);
    }
}
