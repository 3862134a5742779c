package io.github.lookalike.report.evaluation;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution.Histogram;
import io.github.lookalike.evaluation.Roc;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pictures of an evaluation, with the numbers they are drawn from. */
public final class Plots {

    private static final String CURVES = "roc.csv";
    private static final String DISTANCES = "distances.csv";

    private record CurvePoint(Metric metric, Roc.Point point) {}

    private record Bin(Metric metric, Histogram histogram, int number) {
        double from() {
            return histogram.from() + number * histogram.width();
        }
    }

    private Plots() {}

    /** All figures, the ROC curves first. */
    static List<Figure> figures(Evaluation evaluation) {
        List<Figure> figures = new ArrayList<>();
        figures.add(RocFigure.of(evaluation.curves()));
        evaluation.distances().stream().map(DistanceFigure::of).forEach(figures::add);
        return figures;
    }

    /** All names that {@link #files} may use. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(CURVES, DISTANCES, RocFigure.NAME));
        Stream.of(Metric.values()).map(DistanceFigure::name).forEach(names::add);
        return names;
    }

    /** The contents of PNG and CSV files by their names. */
    public static Map<String, byte[]> files(Evaluation evaluation) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        figures(evaluation).forEach(figure -> files.put(figure.name(), figure.png()));
        files.put(CURVES, csv(curveColumns(), curvePoints(evaluation)));
        files.put(DISTANCES, csv(binColumns(), bins(evaluation)));
        return files;
    }

    private static <T> byte[] csv(List<Column<T>> columns, List<T> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        Format.CSV.print(columns, rows, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<CurvePoint> curvePoints(Evaluation evaluation) {
        return evaluation.curves().stream()
                .flatMap(curve -> curve.points().stream().map(point -> new CurvePoint(curve.metric(), point)))
                .toList();
    }

    private static List<Column<CurvePoint>> curveColumns() {
        return List.of(
                ReportColumns.metric(CurvePoint::metric),
                Column.distance("threshold", row -> row.point().threshold()),
                Column.distance("far", row -> row.point().far()),
                Column.distance("tar", row -> row.point().tar()));
    }

    private static List<Bin> bins(Evaluation evaluation) {
        return evaluation.distances().stream()
                .flatMap(distances -> IntStream.range(
                                0, distances.histogram().same().size())
                        .mapToObj(i -> new Bin(distances.metric(), distances.histogram(), i)))
                .toList();
    }

    private static List<Column<Bin>> binColumns() {
        return List.of(
                ReportColumns.metric(Bin::metric),
                Column.distance("from", Bin::from),
                Column.distance("to", bin -> bin.from() + bin.histogram().width()),
                ReportColumns.count("same", bin -> bin.histogram().same().get(bin.number())),
                ReportColumns.count(
                        "different", bin -> bin.histogram().different().get(bin.number())));
    }
}
