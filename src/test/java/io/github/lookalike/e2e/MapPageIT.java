package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike map}, made by the program as it is shipped, in a browser. */
class MapPageIT {

    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void drawAMap() throws IOException, InterruptedException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : new String[] {"bush", "bush-senior", "hopper", "lincoln", "obama", "trump"}) {
            Files.copy(Path.of("images/celebs", person + ".jpg"), celebs.resolve(person + ".jpg"));
        }
        Files.copy(Path.of("images/celebs/taft.jpg"), celebs.resolve("<img src=x onerror=alert(1)>.jpg"));
        page = folder.resolve("map.html");
        Shipped.run(
                "map", "-o", page, "--in", celebs, "--gallery", folder.resolve("g"), "--with", "images/me/collins.jpg");
    }

    @Test
    void everyFaceIsDrawnAndNothingIsAmiss() {
        String dom = Chromium.dumpDom(page, "");

        assertThat(root(dom, "points")).isEqualTo("8");
        assertThat(root(dom, "pictures")).isEqualTo("8");
        assertThat(root(dom, "layout")).isEqualTo("tsne");
        assertThat(Chromium.console(page)).isEmpty();
    }

    @Test
    void searchFindsTheFacesOfAName() {
        String dom = Chromium.dumpDom(page, "search=BUSH");

        assertThat(root(dom, "matches")).isEqualTo("2");
        assertThat(dom)
                .contains("<div id=\"found\" aria-live=\"polite\">2 faces")
                .contains("<b>Bush-Senior</b>");
        assertThat(Chromium.dumpDom(page, "search=nobody")).contains(">nobody of that name<");
    }

    @Test
    void pointingAtAFaceShowsWhoItIs() {
        String dom = Chromium.dumpDom(page, "hover=hopper");

        assertThat(root(dom, "hover")).isEqualTo("hopper");
        assertThat(dom)
                .containsPattern("<div class=\"panel\" id=\"card\" style=\"left: [^\"]*\"><canvas[^>]*></canvas>"
                        + "<b>Hopper</b><small>celebs/hopper.jpg</small>"
                        + "<small class=\"near\">Collins: likeness [0-9.]+&nbsp;%, distance 0\\.\\d{3}</small></div>");
    }

    @Test
    void myNearestAreListedAndJoined() {
        String dom = Chromium.dumpDom(page, "");
        String panel = dom.substring(dom.indexOf("id=\"nearest\""), dom.indexOf("</aside>"));

        assertThat(panel).contains("<span>Collins</span>").doesNotContain("hidden");
        assertThat(panel.split("<li>")).hasSize(1 + 5);
        assertThat(panel.indexOf("<b>Hopper</b>")).isPositive().isLessThan(panel.indexOf("<b>Trump</b>"));
    }

    @Test
    void theOtherLayoutIsAClickAway() throws IOException {
        String dom = Chromium.dumpDom(
                withScript(
                        """
                window.requestAnimationFrame = frame => frame(performance.now() + 1e6); // arrived at once
                document.querySelector('[data-layout=pca]').click();
                const there = layouts[1].x.every((x, face) => place.x[face] === x) && layouts[0].x[0] !== layouts[1].x[0];
                document.title = there ? 'there' : 'on the way';
                """),
                "");

        assertThat(root(dom, "layout")).isEqualTo("pca");
        assertThat(dom).contains("<title>there</title>");
        assertThat(dom).contains("<footer id=\"legend\" class=\"soft\">PCA: the directions");
    }

    @Test
    void theWheelZoomsAboutThePointer() throws IOException {
        String dom = Chromium.dumpDom(
                withScript(
                        """
                const under = [view.mapX(300), view.mapY(200)];
                canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -200, clientX: 300, clientY: 200, cancelable: true }));
                draw();
                const still = Math.hypot(view.mapX(300) - under[0], view.mapY(200) - under[1]) < 1e-9;
                document.title = still ? 'still there' : 'slipped away';
                """),
                "");

        assertThat(dom).contains("<title>still there</title>");
        assertThat(Double.parseDouble(root(dom, "zoom"))).isGreaterThan(1.3);
    }

    @Test
    void draggingPans() throws IOException {
        String dom = Chromium.dumpDom(
                withScript(
                        """
                const before = view.screenX(0);
                canvas.setPointerCapture = () => {};
                const pointer = (kind, x) =>
                  canvas.dispatchEvent(new PointerEvent(kind, { pointerId: 1, clientX: x, clientY: 400 }));
                pointer('pointerdown', 10);
                pointer('pointermove', 35);
                pointer('pointerup', 35);
                document.title = Math.round(view.screenX(0) - before);
                """),
                "");

        assertThat(dom).contains("<title>25</title>");
    }

    @Test
    void namesAreTextWhateverTheyLookLike() {
        assertThat(Chromium.dumpDom(page, "search=onerror"))
                .containsPattern("(?i)<b>&lt;img src=x onerror=alert\\(1\\)&gt;</b>")
                .doesNotContain("<img");
    }

    /** What the page says of itself. */
    private static String root(String dom, String name) {
        Matcher said =
                Pattern.compile("<html[^>]* data-" + name + "=\"([^\"]*)\"").matcher(dom);
        assertThat(said.find()).as("data-" + name).isTrue();
        return said.group(1);
    }

    /** A page whose policy lets it run a script of the test, too. */
    private static Path withScript(String script) throws IOException {
        String html = Files.readString(page)
                .replaceFirst("'sha256-[^']+'", "'unsafe-inline'")
                .replace("</body>", "<script>{" + script + "}</script></body>");
        return Files.writeString(folder.resolve("scripted.html"), html);
    }
}
