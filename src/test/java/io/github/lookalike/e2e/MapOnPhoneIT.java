package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike map} on a phone, used by fingers and by keys, and its names on any screen. */
class MapOnPhoneIT {

    static final Pattern SVG_TEXT = Pattern.compile("<text [^>]*font-size=\"1[23]\"[^>]*>([^<]*)</text>");

    /** What covers what it must not, or is cut off, as the page has drawn it; one a line. */
    static final String AMISS =
            """
            (() => {
              draw();
              const boxes = state.drawn.pictures.map(face => {
                const half = sizeOf(face) / 2;
                return { what: data.names[face], box: [screenX(face) - half, screenY(face) - half, screenX(face) + half, screenY(face) + half] };
              });
              for (const id of ['head', 'zoom', 'nearest', 'legend']) {
                const { left, top, right, bottom } = document.getElementById(id).getBoundingClientRect();
                if (right > left) boxes.push({ what: '#' + id, box: [left, top, right, bottom] });
              }
              const names = [...state.drawn.labels, ...state.drawn.axes].map(({ text, x, y, strong }) => {
                context.font = fontOf(strong);
                const ink = context.measureText(text);
                return { what: 'name ' + text, box: [x - ink.width / 2, y - ink.actualBoundingBoxAscent, x + ink.width / 2, y + ink.actualBoundingBoxDescent] };
              });
              if (names.length === 0) return 'no name at all';
              const amiss = [];
              names.forEach(({ what, box: [left, top, right, bottom] }, i) => {
                if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) amiss.push(what + ' is cut off');
                for (const other of [...boxes, ...names.slice(0, i)]) {
                  const [l, t, r, b] = other.box;
                  if (left < r && right > l && top < b && bottom > t) amiss.push(what + ' on ' + other.what);
                }
              });
              return amiss.join('\\n');
            })()""";

    /** Those of the faces that were put on the map or are nearest to them which are not wholly in the free part of the screen. */
    static final String HIDDEN_NEAREST =
            """
            (() => {
              draw();
              const top = document.getElementById('head').getBoundingClientRect().bottom;
              const bottom = document.getElementById('nearest').getBoundingClientRect().top;
              const faces = [...data.mine, ...data.links.map(link => link.to)];
              if (faces.length < 6) return 'too few';
              return faces.filter(face => {
                const half = sizeOf(face) / 2;
                const [x, y] = [screenX(face), screenY(face)];
                const whole = x >= half && x <= innerWidth - half && y >= top + half && y <= bottom - half;
                const named = state.drawn.labels.some(label => label.face === face);
                return !whole || !named || !isShown(face);
              }).map(face => data.names[face]).join(' ');
            })()""";

    @TempDir
    static Path folder;

    private static Path page;
    private static Path svg;
    private static Path noProbe;
    private static Tab tab;

    @BeforeAll
    static void drawMaps() throws IOException, InterruptedException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        try (Stream<Path> portraits = Files.list(Path.of("images/celebs"))) {
            for (Path portrait : portraits.toList()) {
                String name = portrait.getFileName().toString().replace("obama", "barack_obama");
                Files.copy(portrait, celebs.resolve(name));
            }
        }
        page = folder.resolve("map.html");
        svg = folder.resolve("map.svg");
        noProbe = folder.resolve("no-probe.html");
        Object[] gallery = {"--in", celebs, "--gallery", folder.resolve("g")};
        Shipped.run(with(gallery, "map", "-o", page, "-o", svg, "--with", "images/me/collins.jpg"));
        Shipped.run(with(gallery, "map", "-o", noProbe));
        tab = Tab.open();
    }

    private static Object[] with(Object[] gallery, Object... words) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(gallery)).toArray();
    }

    @AfterAll
    static void closeTheTab() throws IOException {
        if (tab != null) {
            tab.close();
        }
    }

    @BeforeEach
    void aPhone() throws InterruptedException {
        tab.screen(390, 844, 3, true);
        tab.prefer("prefers-reduced-motion", "reduce", "prefers-color-scheme", "light");
        open(page);
    }

    private static void open(Path which) throws InterruptedException {
        tab.visit(which.toUri());
        tab.await("typeof state === 'object' && document.title.includes('26 faces') && state.drawn"
                + " && sheets.every(each => each.complete)");
    }

    @Test
    void theFirstViewHoldsTheProbeAndItsNearestAndAButtonShowsAll() throws InterruptedException {
        assertThat(tab.evaluate(HIDDEN_NEAREST)).isEqualTo("");
        assertThat(number("Math.min(...state.drawn.pictures.map(sizeOf))")).isGreaterThanOrEqualTo(38);
        assertThat(isTightlyFitted()).isTrue();

        tab.clickAndArrive("[aria-label='Show all']");
        assertThat(number("state.drawn.pictures.length")).isEqualTo(27);
        assertThat(
                        tab.evaluate(
                                """
                state.drawn.pictures.filter(face => {
                  const [left, top, right, bottom] = tileBox(face);
                  return left < 0 || right > innerWidth || top < freeArea().top - 2 || bottom > freeArea().bottom + 2;
                }).map(face => data.names[face]).join(' ')"""))
                .isEqualTo("");

        tab.clickAndArrive("[aria-label='Show the nearest']");
        assertThat(tab.evaluate(HIDDEN_NEAREST)).isEqualTo("");
        assertThat(isTightlyFitted()).isTrue();
    }

    /** Whether one can come no nearer without losing somebody. */
    private static boolean isTightlyFitted() {
        tab.evaluate("globalThis.before = { x: view.x, y: view.y, zoom: view.zoom }; zoomBy(1.2); null");
        boolean tight = !tab.evaluate(HIDDEN_NEAREST).equals("");
        tab.evaluate("Object.assign(view, globalThis.before); draw(); null");
        return tight;
    }

    @Test
    void theOtherLayoutIsFittedToo() throws InterruptedException {
        tab.clickAndArrive("[data-layout=pca]");
        tab.await("document.documentElement.dataset.layout === 'pca' && !state.moving");

        assertThat(tab.evaluate(HIDDEN_NEAREST)).isEqualTo("");
        assertThat(tab.evaluate(
                        "[...document.querySelectorAll('[aria-pressed=true]')].map(each => each.innerText).join()"))
                .isEqualTo("PCA");
    }

    @Test
    void withoutAProbeThePicturesAreLargeEnoughToKnowThem() throws InterruptedException {
        open(noProbe);

        assertThat(number("Math.min(...state.drawn.pictures.map(sizeOf))")).isGreaterThanOrEqualTo(44);
        assertThat(number("state.drawn.labels.length")).isGreaterThan(5.0);
        assertThat(tab.evaluate("document.getElementById('handle').textContent"))
                .isEqualTo("How to read this map");
        assertThat(tab.evaluate("document.querySelector('[data-zoom=mine]').offsetWidth"))
                .isEqualTo(0);
    }

    @Test
    void thePanelIsASheetThatATapOpens() throws InterruptedException {
        assertSheetIs(false);
        assertThat(tab.evaluate("document.getElementById('handle').innerText.replace(/\\s+/g, ' ')"))
                .asString()
                .matches("Hopper nearest to Collins, likeness [0-9.]+ %");

        tapHandle();
        tab.await("sheet.isOpen()");

        assertSheetIs(true);
        assertThat(tab.evaluate("document.getElementById('lists').innerText"))
                .asString()
                .contains("Collins", "Hopper", "Trump");
        assertUncovered("data.mine[0]");
        tapHandle();
        tab.await("!sheet.isOpen()");
        assertSheetIs(false);
    }

    @Test
    void theSheetIsDraggedOpenAndShut() throws InterruptedException {
        double y = number("document.getElementById('handle').getBoundingClientRect().top + 30");
        tab.swipe(195, y, 195, y - 300);
        tab.await("sheet.isOpen()");
        assertSheetIs(true);

        double open = number("document.getElementById('handle').getBoundingClientRect().top + 30");
        tab.swipe(195, open, 195, y);
        tab.await("!sheet.isOpen()");
        assertSheetIs(false);
    }

    @Test
    void theSheetIsUsedByKeys() throws InterruptedException {
        for (int i = 0; i < 20 && !isTrue("document.activeElement.id === 'handle'"); i++) {
            tab.press("Tab");
        }
        assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("handle");
        tab.press("Tab");
        assertThat(tab.evaluate("document.getElementById('details').contains(document.activeElement)"))
                .as("what is not to be seen can't be reached")
                .isEqualTo(false);
        tab.evaluate("document.getElementById('handle').focus()");
        tab.press("Enter");
        tab.await("sheet.isOpen()");
        assertSheetIs(true);
        tab.press("Tab");
        assertThat(tab.evaluate("document.activeElement.innerText")).asString().startsWith("Hopper");
        tab.press("Enter");
        tab.await("document.documentElement.dataset.hover === 'hopper'");
        assertUncovered("state.hover");
        tab.press("Escape");
        tab.await("!sheet.isOpen()");
        assertSheetIs(false);
    }

    @Test
    void aTouchedFaceIsToldOfAndNeverCovered() throws InterruptedException {
        int clinton = ((Number) tab.evaluate("data.people.indexOf('clinton')")).intValue();
        tab.tap(number("screenX(" + clinton + ")"), number("screenY(" + clinton + ")"));
        tab.await("document.documentElement.dataset.hover === 'clinton'");
        assertThat(tab.evaluate("document.getElementById('handle').innerText"))
                .asString()
                .startsWith("Clinton");
        assertThat(tab.evaluate("document.getElementById('said').textContent"))
                .asString()
                .startsWith("Clinton");
        assertThat(tab.evaluate("document.getElementById('card').offsetWidth"))
                .as("on a phone the sheet is the card")
                .isEqualTo(0);

        tapHandle();
        tab.await("sheet.isOpen()");

        assertThat(tab.evaluate("document.getElementById('chosen').innerText"))
                .asString()
                .contains("celebs/clinton.jpg");
        assertUncovered(Integer.toString(clinton));
    }

    @Test
    void aNarrowWindowHasTheSheetTooAndAWideOneThePanel() throws InterruptedException {
        tab.screen(390, 844, false);
        open(page);
        assertThat(tab.evaluate(HIDDEN_NEAREST)).isEqualTo("");
        assertSheetIs(false);

        tab.screen(1280, 900, false);
        tab.await("innerWidth === 1280 && view.width === 1280");
        assertThat(tab.evaluate("document.getElementById('handle').offsetWidth"))
                .isEqualTo(0);
        assertThat(tab.evaluate("document.getElementById('lists').innerText"))
                .asString()
                .contains("Trump");
        assertThat(number("document.getElementById('nearest').getBoundingClientRect().width"))
                .isEqualTo(230.0);
        assertThat(tab.evaluate("document.getElementById('legend').parentElement === document.body"))
                .isEqualTo(true);
    }

    @Test
    void noNameIsCutOffOrOnAnythingWhereverTheMapIsMoved() throws InterruptedException {
        for (boolean phone : new boolean[] {true, false}) {
            tab.screen(phone ? 390 : 1280, phone ? 844 : 900, phone ? 3 : 1, phone);
            for (Path which : List.of(page, noProbe)) {
                open(which);
                assertNothingAmiss("at first");
                for (String layout : List.of("pca", "tsne")) {
                    tab.clickAndArrive("[data-layout=" + layout + "]");
                    tab.await("!state.moving && document.documentElement.dataset.layout === '" + layout + "'");
                    tab.clickAndArrive("[aria-label='Show all']");
                    assertNothingAmiss(layout + ", all");
                    for (String move : List.of(
                            "zoomBy(1.4, 100, 300)",
                            "view.panBy(70, -40)",
                            "zoomBy(1.4, 300, 500)",
                            "view.panBy(-133, 90)",
                            "zoomBy(0.4)",
                            "view.panBy(-97, -160)")) {
                        tab.evaluate(move + "; null");
                        assertNothingAmiss(layout + ", " + move);
                    }
                }
            }
        }
    }

    private static void assertNothingAmiss(String when) {
        assertThat(tab.evaluate(AMISS)).as(when).isEqualTo("");
    }

    @Test
    void thePageNamesThoseWhomThePlotNames() throws Exception {
        tab.screen(1280, 900, false);
        open(page);
        List<String> plotted = SVG_TEXT.matcher(Files.readString(svg))
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();

        assertThat(plotted).hasSize(27).contains("Barack Obama", "Collins");
        assertThat(tab.evaluate("state.drawn.labels.map(label => label.text).join('\\n')"))
                .asString()
                .satisfies(names ->
                        assertThat(Stream.of(names.split("\n")).sorted()).isEqualTo(plotted));
    }

    @Test
    void nobodyIsShutOut() throws InterruptedException {
        for (String scheme : List.of("light", "dark")) {
            tab.prefer("prefers-reduced-motion", "reduce", "prefers-color-scheme", scheme);
            open(page);
            assertThat(Axe.complaints(tab)).as(scheme).isEmpty();
            tapHandle();
            tab.await("sheet.isOpen()");
            assertThat(Axe.complaints(tab)).as(scheme + ", open").isEmpty();
        }
    }

    private static void tapHandle() {
        tab.tap(150, number("document.getElementById('handle').getBoundingClientRect().top + 35"));
    }

    private static void assertSheetIs(boolean open) {
        tab.awaitPicture();
        double top = number("document.getElementById('nearest').getBoundingClientRect().top");
        assertThat(tab.evaluate("document.getElementById('handle').getAttribute('aria-expanded')"))
                .isEqualTo(Boolean.toString(open));
        assertThat(top).isBetween(open ? 300.0 : 740.0, open ? 600.0 : 800.0);
        assertThat(number("document.getElementById('nearest').getBoundingClientRect().bottom"))
                .isEqualTo(844.0);
        assertThat(tab.evaluate("document.getElementById('details').inert")).isEqualTo(!open);
    }

    /** Waits until the map has moved; it is moved at once where motion is not wanted. */
    private static void assertUncovered(String face) throws InterruptedException {
        tab.awaitPicture();
        tab.await("(() => { draw(); const [left, top, right, bottom] = tileBox(" + face + ");"
                + " return left >= 0 && right <= innerWidth"
                + " && top >= document.getElementById('head').getBoundingClientRect().bottom"
                + " && bottom <= document.getElementById('nearest').getBoundingClientRect().top; })()");
    }

    private static boolean isTrue(String expression) {
        return Boolean.TRUE.equals(tab.evaluate(expression));
    }

    private static Double number(String expression) {
        return ((Number) tab.evaluate(expression)).doubleValue();
    }
}
