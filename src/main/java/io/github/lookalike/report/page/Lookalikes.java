package io.github.lookalike.report.page;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.ranking.Identification;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.picture.FacePicture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom one face looks like.
 *
 * @param probe the face
 * @param answers the nearest first; empty if the gallery has nobody else
 */
public record Lookalikes(FacePicture probe, List<Resemblance> answers) {

    /** What is said where there are no answers. */
    public static final String NOBODY = "There is nobody else in the gallery.";

    public Lookalikes {
        answers = List.copyOf(answers);
    }

    /** What was found, in a sentence: "Jim Carrey looks most like Dwight Eisenhower", or that he is most likely he, or perhaps. */
    public String title() {
        if (answers.isEmpty()) {
            return "Who looks like " + probe.name() + "?";
        }
        Resemblance first = answers.get(0);
        return probe.name() + first.finding() + first.answer().name();
    }

    /** The same of all, or a question if they are several. */
    public static String title(List<Lookalikes> probes) {
        return probes.size() == 1 ? probes.get(0).title() : "Who looks like whom?";
    }

    /**
     * Two faces beside each other.
     *
     * @param rank from 1
     * @param probe the face that was looked for
     * @param answer the face that was found
     * @param metric of the distance
     * @param distance by the metric
     * @param judgement what it means; empty where that is not known
     * @param compared with how many the probe was compared; empty if the probe is one of them, and known to be another
     */
    public record Resemblance(
            int rank,
            FacePicture probe,
            FacePicture answer,
            Metric metric,
            double distance,
            Optional<Judgement> judgement,
            OptionalInt compared) {

        public Resemblance {
            if (rank < 1) {
                throw new IllegalArgumentException("ranks begin at 1, not " + rank);
            }
        }

        /** Whether the answer is who was looked for, where that is known. */
        public Optional<Identification> identification() {
            return judgement.map(known -> compared.isPresent()
                    ? Identification.of(known, compared.getAsInt())
                    : Identification.ofTwo(known.verdict()));
        }

        /** Why that can't be told though the two are so near; empty if it can. */
        public Optional<String> ofChance() {
            return identification()
                    .filter(each -> each == Identification.CHANCE)
                    .map(each -> String.format(
                            Locale.ROOT,
                            "Among %,d, a stranger as near as this is to be expected.",
                            compared.getAsInt()));
        }

        private String finding() {
            return switch (identification().orElse(Identification.DIFFERENT)) {
                case LIKELY -> " is most likely ";
                case PERHAPS -> " is perhaps ";
                default -> " looks most like ";
            };
        }

        public String metricText() {
            return metric == Metric.COSINE ? "cosine" : metric.name();
        }

        public String distanceText() {
            return String.format(Locale.ROOT, "%.3f", distance);
        }
    }
}
