package io.github.lookalike.report.page;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The faces that some faces look like, as a page: the probe large beside the first answer, a slider from one to the other,
 * and the other answers as cards, each of which can be put beside the probe.
 */
public final class LookalikesPage {

    /** What the template shows of the page. */
    private record Page(
            String title,
            boolean single,
            List<String> subtitle,
            List<Section> probes,
            List<HtmlPage.PictureStyles.Style> pictures,
            String nobody,
            String meaning) {}

    /** @param headed whether it has a heading of its own: of a single probe all is in the title */
    private record Section(String title, List<String> photo, boolean headed, List<Answer> answers, boolean several) {}

    /** @param first whether it is the one that is shown beside the probe at first */
    private record Answer(
            int rank,
            boolean first,
            String probeId,
            String probeName,
            String answerId,
            String name,
            List<String> answerPhoto,
            String distance,
            String metric,
            Judged judged) {}

    /** What of an answer needs a calibration. */
    private record Judged(
            String words, String likeness, String percent, String sentence, String samePerson, String chance) {
        static Judged of(Resemblance answer, Judgement judgement) {
            return new Judged(
                    Likeness.words(judgement),
                    Likeness.text(judgement),
                    String.format(Locale.ROOT, "%.1f", 100 * judgement.likeness()),
                    Likeness.sentence(judgement),
                    Likeness.samePerson(answer.identification().orElseThrow()),
                    answer.ofChance().orElse(null));
        }
    }

    private LookalikesPage() {}

    /**
     * Writes the page; a file of this name is replaced.
     *
     * @param title the page's; empty for one that says what was found
     */
    public static void write(List<Lookalikes> probes, Optional<String> title, Path file) throws IOException {
        HtmlPage.write("lookalikes.html", page(probes, title), file);
    }

    static String render(List<Lookalikes> probes, Optional<String> title) {
        return HtmlPage.render("lookalikes.html", page(probes, title));
    }

    private static Page page(List<Lookalikes> probes, Optional<String> given) {
        HtmlPage.PictureStyles styles = new HtmlPage.PictureStyles();
        boolean single = probes.size() == 1;
        List<Section> sections =
                probes.stream().map(probe -> section(probe, !single, styles)).toList();
        String title = given.orElseGet(() -> Lookalikes.title(probes));
        List<String> subtitle =
                single ? HtmlPage.breakable(probes.get(0).probe().photo()) : List.of();
        return new Page(title, single, subtitle, sections, styles.all(), Lookalikes.NOBODY, Likeness.MEANING);
    }

    private static Section section(Lookalikes lookalikes, boolean headed, HtmlPage.PictureStyles styles) {
        List<Answer> answers = lookalikes.answers().stream()
                .map(answer -> answer(answer, answer == lookalikes.answers().get(0), styles))
                .toList();
        return new Section(
                lookalikes.title(),
                HtmlPage.breakable(lookalikes.probe().photo()),
                headed,
                answers,
                answers.size() > 1);
    }

    private static Answer answer(Resemblance answer, boolean first, HtmlPage.PictureStyles styles) {
        return new Answer(
                answer.rank(),
                first,
                styles.id(answer.probe()),
                answer.probe().name(),
                styles.id(answer.answer()),
                answer.answer().name(),
                HtmlPage.breakable(answer.answer().photo()),
                answer.distanceText(),
                answer.metricText(),
                answer.judgement()
                        .map(judgement -> Judged.of(answer, judgement))
                        .orElse(null));
    }
}
