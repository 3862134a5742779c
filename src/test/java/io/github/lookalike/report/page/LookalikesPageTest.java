package io.github.lookalike.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.picture.Pictured;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LookalikesPageTest {

    private static final FacePicture ME = Pictured.face("me", 200);
    private static final FacePicture ADA = Pictured.face("ada", 100);
    private static final FacePicture BOB = Pictured.face("bob", 50);

    @Test
    void eachAnswerIsACardWithAllThatIsKnown() {
        String page = LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA), Pictured.pair(2, ME, BOB)))),
                Optional.empty());

        assertThat(page).contains("<title>me looks most like ada</title>").containsOnlyOnce("photos/<wbr>me.jpg");
        assertThat(page.split("<li class=\"tile\">")).hasSize(3);
        assertThat(page)
                .contains("<span class=\"rank\">1</span><span class=\"name\">ada")
                .contains("<span class=\"rank\">2</span><span class=\"name\">bob")
                .contains("<p class=\"word\">A clear likeness</p>", "<span class=\"soft number\">96.30 %</span>")
                .contains("style=\"width: 96.3%\"")
                .contains("More alike than 96 of 100 pairs of strangers.")
                .contains("<dd>0.460 <span class=\"soft\">(L2)</span></dd>")
                .contains("<p class=\"word\">No, two different people</p>")
                .contains("photos/<wbr>bob.jpg")
                .contains("It is not the probability of being the same person");
    }

    @Test
    void aLongPathBreaksBetweenItsPartsAndNotInAWord() {
        FacePicture me = FacePicture.missing("me", "/home/eileen/photos_of_1999/me.jpg");
        String broken = "<wbr>home/<wbr>eileen/<wbr>photos_<wbr>of_<wbr>1999/<wbr>me.jpg<wbr>";
        Lookalikes one = new Lookalikes(me, List.of(Pictured.pair(1, me, me)));

        assertThat(LookalikesPage.render(List.of(one), Optional.empty()))
                .contains("<p class=\"soft photo\">/" + broken + "</p>", "<dd class=\"photo\">/" + broken + "</dd>");
        assertThat(LookalikesPage.render(List.of(one, one), Optional.empty()).split(broken))
                .hasSize(1 + 4);
    }

    @Test
    void whereNothingIsJudgedThereIsTheDistance() {
        Resemblance unjudged = new Resemblance(1, ME, ADA, Metric.L1, 4.2, Optional.empty(), OptionalInt.of(2));
        String page = LookalikesPage.render(List.of(new Lookalikes(ME, List.of(unjudged))), Optional.empty());

        assertThat(page)
                .contains("<dd>4.200 <span class=\"soft\">(L1)</span></dd>")
                .doesNotContain("<div class=\"meter\">")
                .doesNotContain("The same person?");
    }

    @Test
    void theMoreWereComparedTheLessAnAnswerSays() {
        Judgement near = new Judgement(0.9995, false, Verdict.SAME);

        assertThat(page(near, OptionalInt.of(20)))
                .contains("<h1>me is most likely ada</h1>", ">Yes, in all likelihood<");
        assertThat(page(near, OptionalInt.of(200))).contains("<h1>me is perhaps ada</h1>", ">Perhaps<");
        assertThat(page(near, OptionalInt.of(2000)))
                .contains("<h1>me looks most like ada</h1>", ">That can’t be told<")
                .contains("Among 2,000, a stranger as near as this is to be expected.");
        assertThat(page(near, OptionalInt.empty()))
                .as("both are of the gallery, and so are two")
                .contains("<h1>me looks most like ada</h1>", ">Would pass for one person<");
    }

    private static String page(Judgement judgement, OptionalInt compared) {
        return LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA, judgement, compared)))), Optional.empty());
    }

    @Test
    void aPictureIsHeldOnceHoweverOftenItIsShown() {
        String page = LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA), Pictured.pair(2, ME, BOB)))),
                Optional.empty());

        assertThat(page.split("data:image/jpeg;base64,")).hasSize(1 + 3);
    }

    @Test
    void theFirstAnswerIsBesideTheProbeAndTheOthersWait() {
        String page = LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA), Pictured.pair(2, ME, BOB)))),
                Optional.of("My <title>"));

        assertThat(page)
                .containsOnlyOnce("<article class=\"duel\">")
                .containsOnlyOnce("<article class=\"duel\" hidden>")
                .contains("<h1>My &lt;title&gt;</h1>");
    }

    @Test
    void severalProbesHaveAHeadingEach() {
        String page = LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA))), new Lookalikes(BOB, List.of())),
                Optional.empty());

        assertThat(page)
                .contains("<title>Who looks like whom?</title>")
                .contains("<h2>me looks most like ada</h2>")
                .contains("<h2>Who looks like bob?</h2>")
                .containsOnlyOnce("There is nobody else in the gallery.");
    }

    @Test
    void namesCanNotBecomeMarkup() {
        String name = "\"><script>alert(1)</script>{{title}}";
        FacePicture evil = Pictured.face(name, 100);
        String page = LookalikesPage.render(
                List.of(new Lookalikes(evil, List.of(Pictured.pair(1, evil, evil)))), Optional.empty());

        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)")
                .contains("{{title}}");
        assertThat(page.split("<script")).hasSize(1 + 1);
    }

    @Test
    void aPersonWhosePhotoIsGoneIsShownAsAShape() {
        FacePicture gone = FacePicture.missing("gone", "photos/gone.jpg");
        String page = LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, gone)))), Optional.empty());

        assertThat(page).contains("<div class=\"face over none\">");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String page = LookalikesPage.render(
                List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA)))), Optional.empty());

        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .contains("default-src 'none'")
                .doesNotContainPattern("https?:|@import|<link|src=");
    }
}
