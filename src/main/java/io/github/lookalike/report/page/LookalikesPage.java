package io.github.lookalike.report.page;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The faces that some faces look like, as a page: each pair side by side, and a slider from one to the other. */
public final class LookalikesPage {

    /** What the template shows of the page. */
    private record Page(
            String title,
            String subtitle,
            List<Section> probes,
            List<HtmlPage.PictureStyles.Style> pictures,
            String meaning) {}

    /** @param headed whether it has a heading of its own: of a single probe all is in the title */
    private record Section(String name, String photo, boolean headed, List<Card> cards) {}

    private record Card(
            int rank,
            String probeId,
            String probeName,
            String answerId,
            String name,
            String answerPhoto,
            String distance,
            String metric,
            Judged judged) {}

    /** What of a card needs a calibration. */
    private record Judged(String likeness, String percent, String sentence, String verdict) {
        static Judged of(Judgement judgement) {
            return new Judged(
                    Likeness.text(judgement),
                    String.format(Locale.ROOT, "%.1f", 100 * judgement.likeness()),
                    Likeness.sentence(judgement),
                    judgement.verdict().text());
        }
    }

    private LookalikesPage() {}

    /** Writes the page; a file of this name is replaced. */
    public static void write(List<Lookalikes> probes, Path file) throws IOException {
        HtmlPage.write("lookalikes.html", page(probes), file);
    }

    static String render(List<Lookalikes> probes) {
        return HtmlPage.render("lookalikes.html", page(probes));
    }

    private static Page page(List<Lookalikes> probes) {
        HtmlPage.PictureStyles styles = new HtmlPage.PictureStyles();
        boolean single = probes.size() == 1;
        List<Section> sections =
                probes.stream().map(probe -> section(probe, !single, styles)).toList();
        String title = single ? probes.get(0).title() : "Who looks like whom?";
        String subtitle = single ? probes.get(0).probe().photo() : null;
        return new Page(title, subtitle, sections, styles.all(), Likeness.MEANING);
    }

    private static Section section(Lookalikes lookalikes, boolean headed, HtmlPage.PictureStyles styles) {
        return new Section(
                lookalikes.probe().name(),
                lookalikes.probe().photo(),
                headed,
                lookalikes.answers().stream()
                        .map(answer -> card(answer, styles))
                        .toList());
    }

    private static Card card(Resemblance answer, HtmlPage.PictureStyles styles) {
        return new Card(
                answer.rank(),
                styles.id(answer.probe()),
                answer.probe().name(),
                styles.id(answer.answer()),
                answer.answer().name(),
                answer.answer().photo(),
                answer.distanceText(),
                answer.metricText(),
                answer.judgement().map(Judged::of).orElse(null));
    }
}
