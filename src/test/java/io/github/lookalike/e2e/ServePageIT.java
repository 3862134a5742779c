package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.portraits.Portraits;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike serve}, as the program that is shipped serves it, used in a browser. */
class ServePageIT {

    private static final Path ME = Portraits.of("collins");
    private static final String CELEBS = Portraits.CELEBS.toString();

    /** Of what can be pressed and isn't a link within a sentence: those lower or narrower than a finger needs. */
    private static final String TOO_SMALL =
            """
            [...document.querySelectorAll('button, nav a, a.button, a.brand, a.person, a.tile-link, a.from, figcaption a, summary, input')]
              .filter(each => each.checkVisibility() && each.closest('.unseen') === null && !each.matches('.skip, .unseen'))
              .map(each => {
                const { width, height } = each.getBoundingClientRect();
                const reach = each.matches('.box') ? parseFloat(getComputedStyle(each, '::after').height) : height;
                return { height: Math.max(height, reach), width, text: each.textContent || each.id || each.className };
              })
              .filter(({ width, height }) => height < 43.9 || width < 30)
              .map(({ text, width, height }) => `${text} ${width} x ${height}`).join('; ')""";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Tab tab;

    @BeforeAll
    static void serve() throws Exception {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path video = FakeCamera.before(ME, folder.resolve("me.y4m"));
        server = RunningServer.start(Files.createDirectory(folder.resolve("data")), "--in", CELEBS);
        tab = Tab.open(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + video);
    }

    @AfterAll
    static void end() throws Exception {
        if (tab != null) {
            tab.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void beginAnew() throws Exception {
        tab.screen(1280, 900, false);
        tab.prefer("prefers-color-scheme", "light", "prefers-reduced-motion", "reduce");
        tab.languages("en-GB");
        open(tab, server);
        // A browser that was not let in yet asks first whether it is.
        assertThat(tab.complaints()).allMatch(each -> each.contains("401") && each.endsWith("/v1/info"));
        tab.complaints().clear();
    }

    @AfterEach
    void nothingIsAmiss() {
        tab.evaluate("localStorage.clear()"); // of the chosen language
        assertThat(tab.complaints()).isEmpty();
    }

    private static void open(Tab tab, RunningServer server) throws InterruptedException {
        tab.visit(server.uri("/"));
        tab.await("document.querySelector('.strip img.there')");
    }

    private static void find(Path photo) throws Exception {
        tab.drop(photo);
        tab.await("document.querySelector('.duel .winner img.there')");
    }

    private static String heading() {
        return (String) tab.evaluate("document.querySelector('h1').textContent");
    }

    @Test
    void theLinkLetsABrowserInAndIsErased() throws Exception {
        tab.visit(server.invitation());
        tab.await("document.querySelector('.strip img.there')");

        assertThat(tab.evaluate("location.href")).isEqualTo(server.uri("/").toString());
        assertThat(tab.evaluate("document.cookie")).isEqualTo("");
        assertThat(tab.evaluate("document.querySelector('.promise').textContent"))
                .asString()
                .startsWith("Nothing is kept.");
    }

    @Test
    void aDroppedPhotoIsAnsweredInWords() throws Exception {
        find(ME);

        assertThat(heading()).isEqualTo("You look most like Hopper.");
        assertThat(tab.evaluate("document.activeElement.tagName")).isEqualTo("H1");
        assertThat(tab.evaluate("document.title")).isEqualTo("You look most like Hopper. · Lookalike");
        assertThat(tab.evaluate("document.querySelector('.likeness-part').textContent"))
                .asString()
                .contains("A clear likeness", "More alike than 96 of 100 pairs of strangers.", "96.0 %");
        assertThat(tab.evaluate("document.querySelector('.verdict-part').textContent"))
                .asString()
                .contains("No, two different people");
        assertThat(tab.evaluate("document.querySelectorAll('.tile').length")).isEqualTo(6);
        assertThat(tab.evaluate("document.querySelector('.tile [aria-current] .name').textContent"))
                .isEqualTo("Hopper");
    }

    @Test
    void theSliderGoesFromOneFaceToTheOther() throws Exception {
        find(ME);
        String over = "getComputedStyle(document.querySelector('.both .over')).clipPath";
        assertThat(tab.evaluate(over)).as("at first the winner is seen whole").isEqualTo("inset(0px 0px 0px 0%)");

        tab.evaluate("document.querySelector('.both input').focus()");
        tab.press("ArrowRight");
        tab.press("ArrowRight");

        assertThat(tab.evaluate(over)).isEqualTo("inset(0px 0px 0px 2%)");
    }

    @Test
    void myFaceLiesOnTheWinnersAsTheServerCutsIt() throws Exception {
        // Not the gallery's very file, which is left out of the answers, but a copy of the photo.
        find(scaled(Portraits.of("curie"), 250, folder.resolve("curie.jpg")));

        Object difference = tab.evaluate(
                """
                (async () => {
                  const pixels = image => {
                    const canvas = document.createElement('canvas');
                    canvas.width = canvas.height = 64;
                    const pen = canvas.getContext('2d');
                    pen.filter = 'blur(1px)';
                    pen.drawImage(image, 0, 0, 64, 64);
                    return pen.getImageData(4, 4, 56, 56).data;
                  };
                  const mine = pixels(document.querySelector('.mine canvas'));
                  const theirs = pixels(document.querySelector('.winner img'));
                  return mine.reduce((sum, value, i) => sum + Math.abs(value - theirs[i]), 0) / mine.length;
                })()""");

        assertThat(((Number) difference).doubleValue()).isLessThan(4);
        assertThat(heading()).isEqualTo("This is most likely Curie.");
    }

    @Test
    void oneOfSeveralFacesIsChosen() throws Exception {
        tab.drop(Portraits.sideBySide("obama", "curie", folder.resolve("two.png")));
        tab.awaitHeading("Whose face shall it be?");
        assertThat(tab.evaluate("document.querySelectorAll('button.box').length"))
                .isEqualTo(2);

        tab.evaluate("document.querySelector('[aria-label=\"Face 2 of 2\"]').focus()");
        tab.press("Enter");
        tab.awaitHeading("Curie");
        tab.evaluate("history.back()");
        tab.awaitHeading("Whose face shall it be?");
        tab.click("[aria-label='Face 1 of 2']");

        tab.awaitHeading("Obama");
    }

    @Test
    void anAnswerIsSearchedFromAndLeftAgain() throws Exception {
        find(ME);
        tab.click(".tile:nth-child(2) .from");
        tab.awaitHeading("Trump looks most like");
        assertThat(tab.evaluate("location.hash")).isEqualTo("#/like/trump");
        assertThat(tab.evaluate("document.querySelector('.mine img').alt")).isEqualTo("Trump");

        tab.click(".crumbs button");

        tab.awaitHeading("You look most like Hopper.");
    }

    @Test
    void anotherAnswerIsLaidBesideMe() throws Exception {
        find(ME);

        type("#filter", "R");
        tab.await("document.querySelector('.tile .name').textContent === 'Hopper'");
        tab.click(".tile:nth-child(2) img");
        tab.await("document.querySelector('.winner figcaption').textContent === 'Trump'");

        assertThat(heading()).isEqualTo("You and Trump");
        assertThat(tab.evaluate("document.title")).isEqualTo("You and Trump · Lookalike");
        assertThat(tab.evaluate("document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("From Trump to you");
        assertThat(tab.evaluate(BESIDE)).isEqualTo("Trump");
        assertThat(tab.evaluate("document.querySelector('.facts').textContent"))
                .as("what is said is said of the two")
                .asString()
                .contains(((String) tab.evaluate("document.querySelector('.tile:nth-child(2) .figure').textContent")));

        tab.evaluate("history.back()");

        tab.awaitHeading("You look most like Hopper.");
        assertThat(tab.evaluate(BESIDE)).isEqualTo("Hopper");
        assertThat(tab.evaluate("document.querySelector('#filter').value"))
                .as("the rest of the page stays as it was")
                .isEqualTo("R");
        tab.evaluate("history.forward()");
        tab.awaitHeading("You and Trump");
        tab.click(".tile:nth-child(1) a");
        tab.awaitHeading("You look most like Hopper.");
    }

    private static final String BESIDE =
            "[...document.querySelectorAll('.tile [aria-current] .name')].map(each => each.textContent).join()";

    @Test
    void twoPeopleOfTheGalleryAreNeverOne() throws Exception {
        tab.evaluate("location.hash = '#/like/lincoln'");
        tab.awaitHeading("Lincoln looks most like");

        assertThat(tab.evaluate("document.querySelector('.verdict-part').textContent"))
                .asString()
                .startsWith("Taken for each other?")
                .containsAnyOf("told apart", "pass for one person");
    }

    @Test
    void amongManyAStrangerThatNearIsToBeExpected() throws Exception {
        for (String[] each : new String[][] {
            {"likely", "This is most likely Hopper."},
            {"perhaps", "This is perhaps Hopper."},
            {"chance", "You look most like Hopper."}
        }) {
            tab.evaluate(
                    """
                    window.real ??= fetch;
                    window.fetch = async (path, options) => {
                      const response = await real(path, options);
                      if (!path.startsWith('/v1/find')) return response;
                      const found = await response.json();
                      found.probes[0].compared = 1241;
                      found.probes[0].answers[0].identification = '%s';
                      return new Response(JSON.stringify(found));
                    };"""
                            .formatted(each[0]));
            find(ME);
            tab.awaitHeading(each[1]);
            assertThat(tab.evaluate("document.querySelector('.verdict-part').textContent"))
                    .asString()
                    .contains("1,241");
            tab.evaluate("location.hash = '#/'");
            tab.awaitHeading("Whom do you look like?");
        }
    }

    @Test
    void ofSeveralFilesOneIsTakenAndThatIsSaid() throws Exception {
        tab.drop(ME, Portraits.of("obama"));

        tab.awaitHeading("You look most like Hopper.");
        assertThat(tab.evaluate("document.querySelector('.result').textContent"))
                .asString()
                .contains("Of 2 files, this is the one that was taken");
    }

    @Test
    void answersAreFilteredByName() throws Exception {
        find(ME);

        type("#filter", "LINC");
        tab.await("document.querySelectorAll('.tile').length === 1");

        assertThat(tab.evaluate("document.querySelector('.tile .name').textContent"))
                .isEqualTo("Lincoln");
        assertThat(tab.evaluate("document.querySelector('.others [role=status]').textContent"))
                .isEqualTo("One answer");
    }

    @Test
    void peopleAreSearchedByName() throws Exception {
        tab.click("a[href='#/people']");
        tab.await("document.querySelectorAll('.tile').length === 26");

        type("#people-search", "bush");
        tab.await("document.querySelectorAll('.tile').length === 2");
        assertThat(tab.evaluate("document.querySelector('[role=status]').textContent"))
                .isEqualTo("2 of 26 people");
        type("#people-search", "nobody");

        tab.await("document.querySelector('main').textContent.includes('Nobody of that name')");
    }

    private static void type(String selector, String text) throws InterruptedException {
        tab.await("document.querySelector('" + selector + "')");
        tab.evaluate("document.querySelector('" + selector + "').select()");
        tab.evaluate("document.querySelector('" + selector + "').focus()");
        tab.call("Input.insertText", "text", text);
    }

    @Test
    void theMapHasMeAndMyFiveNearest() throws Exception {
        find(ME);

        assertThat(tab.evaluate("document.querySelector('.facts a[href=\"#/map\"]').textContent"))
                .isEqualTo("See yourself on the map");
        tab.evaluate("document.querySelector('.facts a[href=\"#/map\"]').click()");
        tab.await("document.querySelector('.map-canvas')");
        assertThat(tab.evaluate("document.querySelector('.lede').textContent"))
                .asString()
                .contains("You are placed among the five");
        tab.click(".map-list summary");
        assertThat(tab.evaluate("document.querySelectorAll('.map-list li').length"))
                .isEqualTo(26);
        tab.evaluate("document.querySelectorAll('.map-list li button')[1].click()");

        tab.await("document.querySelector('.chosen .name')?.textContent === 'Bush'");
        String picture = "document.querySelector('.map-canvas').toDataURL()";
        Object before = tab.evaluate(picture);
        tab.evaluate("document.querySelector('.map-canvas').focus()");
        tab.press("ArrowRight");
        tab.await(picture + " !== " + Tab.quoted((String) before));
    }

    @Test
    void theMapShowsAPersonAndFindsOthersByName() throws Exception {
        tab.evaluate("location.hash = '#/like/bush'");
        tab.awaitHeading("Bush looks most like");
        tab.evaluate(
                "[...document.querySelectorAll('.facts a')].find(each => each.textContent === 'See Bush on the map')"
                        + ".click()");
        tab.await("document.querySelector('.map-canvas')");
        assertThat(tab.evaluate("document.querySelector('.lede').textContent"))
                .isEqualTo("Lines lead from Bush to the five who look most alike.");
        assertThat(tab.evaluate("document.querySelector('.map-side .secondary').textContent"))
                .isEqualTo("Show Bush");

        type("#map-filter", "LIN");
        tab.await("document.querySelector('.map-list').open");
        assertThat(tab.evaluate("[...document.querySelectorAll('.map-list li')].filter(each => each.checkVisibility())"
                        + ".map(each => each.textContent).join()"))
                .isEqualTo("Clinton,Lincoln");
        tab.screen(390, 844, true);
        tab.evaluate("[...document.querySelectorAll('.map-list button')].find(each => each.textContent === 'Lincoln')"
                + ".click()");

        tab.await("document.querySelector('.chosen .name')?.textContent === 'Lincoln'");
        tab.await("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)"
                + "(document.querySelector('.chosen').getBoundingClientRect())");
    }

    @Test
    void theMapHasTheNamesForWhichThereIsRoom() throws Exception {
        tab.evaluate(
                """
                window.written = new Set();
                const real = CanvasRenderingContext2D.prototype.fillText;
                CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
                  written.add(text);
                  return real.call(this, text, ...rest);
                };""");

        tab.evaluate("location.hash = '#/map'");

        // Of 26; those who are dots have none.
        tab.await("written.size >= 15");
        assertThat((Boolean) tab.evaluate("written.has('Lincoln')")).isTrue();
    }

    @Test
    void theMapIsDraggedAndAFaceOnItChosen() throws Exception {
        tab.evaluate("location.hash = '#/map'");
        tab.await("document.querySelector('.map-canvas')");
        Thread.sleep(300); // for its first drawing
        List<?> frame = (List<?>) tab.evaluate("(({ left, top, width, height }) => [left, top, width, height])"
                + "(document.querySelector('.map-canvas').getBoundingClientRect())");
        double[] place = frame.stream()
                .mapToDouble(each -> ((Number) each).doubleValue())
                .toArray();

        tab.drag(place[0] + 300, place[1] + 200, place[0] + 340, place[1] + 230);
        assertThat(tab.evaluate("document.querySelector('.chosen .name')"))
                .as("dragging chooses nobody")
                .isNull();
        for (int i = 0; i < 200 && tab.evaluate("document.querySelector('.chosen .name')?.textContent") == null; i++) {
            double x = place[0] + place[2] * (i % 20 + 0.5) / 20;
            double y = place[1] + place[3] * (i / 20 + 0.5) / 10;
            tab.drag(x, y, x, y);
        }

        String name = (String) tab.evaluate("document.querySelector('.chosen .name').textContent");
        tab.click(".chosen a");
        tab.awaitHeading(name + " looks most like");
    }

    @Test
    void theWayBackLeadsToWhereOneWas() throws Exception {
        tab.click("a[href='#/people']");
        tab.await("document.querySelectorAll('.tile').length === 26");
        tab.evaluate("scrollTo(0, 500)");
        tab.await("scrollY === 500");
        tab.click("a[href='#/like/taft']");
        tab.awaitHeading("Taft looks most like");
        tab.await("scrollY === 0");

        tab.evaluate("history.back()");

        tab.awaitHeading("People");
        tab.await("scrollY === 500");
    }

    @Test
    void thePhotoIsTakenByTheCamera() throws Exception {
        tab.evaluate(
                "[...document.querySelectorAll('.drop button')].find(each => each.textContent === 'Take a photo').click()");
        tab.await("document.querySelector('.livebox.good')?.checkVisibility()");
        Object[] places = {
            tab.evaluate("document.querySelector('.livebox').getBoundingClientRect().width"
                    + " / document.querySelector('video').getBoundingClientRect().width"),
            tab.evaluate("document.activeElement.className"),
        };
        assertThat(((Number) places[0]).doubleValue()).isBetween(0.12, 0.35);
        assertThat(places[1]).isEqualTo("shutter");
        tab.await("document.querySelector('.hint').textContent === 'That is good. Take the photo.'");
        assertThat(Axe.complaints(tab)).isEmpty();

        tab.press("Enter");

        tab.awaitHeading("You look most like");
        assertThat(tab.evaluate("document.querySelector('dialog')")).isNull();
    }

    @Test
    void aCameraThatIsRefusedIsToldOf() throws Exception {
        try (Tab other = Tab.open("--deny-permission-prompts")) {
            open(other, server);
            other.evaluate("document.querySelector('.drop .secondary').click()");

            other.await(
                    "/(does not let this page use|no camera that)/.test(document.querySelector('.camera .notice')?.textContent)");

            other.press("Escape");
            other.await("!document.querySelector('dialog')");
        }
    }

    @Test
    void thereIsAdviceBeforeAnAnswerFromAPoorPhoto() throws Exception {
        tab.drop(scaled(ME, 110, folder.resolve("small.jpg")));

        tab.awaitHeading("Before you search");
        assertThat(tab.evaluate("document.querySelector('.advice').textContent"))
                .asString()
                .contains("The face is small.");
        tab.click(".look .primary");

        tab.awaitHeading("You look most like");
    }

    @Test
    void largePhotosAreMadeSmallerFirst() throws Exception {
        tab.drop(scaled(ME, 4300, folder.resolve("large.jpg")));

        tab.awaitHeading("You look most like Hopper.");
        assertThat(tab.evaluate("document.querySelector('.result').textContent"))
                .asString()
                .contains("was made smaller before it was sent");
    }

    private static Path scaled(Path photo, int width, Path to) throws Exception {
        BufferedImage whole = ImageIO.read(photo.toFile());
        int height = width * whole.getHeight() / whole.getWidth();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(whole.getScaledInstance(width, height, java.awt.Image.SCALE_SMOOTH), 0, 0, Color.BLACK, null);
        pen.dispose();
        ImageIO.write(image, "jpeg", to.toFile());
        return to;
    }

    private static final String BUTTONS =
            "[...document.querySelectorAll('main button')].map(each => each.className + ' ' + each.textContent).join(', ')";

    @Test
    void whatGoesWrongIsToldInPlainWords() throws Exception {
        BufferedImage grey = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(grey, "jpeg", folder.resolve("black.jpg").toFile());
        tab.drop(folder.resolve("black.jpg"));
        tab.awaitHeading("No face was found in this photo.");
        assertThat(tab.evaluate(BUTTONS)).isEqualTo("primary Another photo, secondary Back");

        tab.evaluate("location.hash = '#/like/nobody'");
        tab.awaitHeading("This person is not in the gallery any more.");
        assertThat(tab.evaluate(BUTTONS)).isEqualTo("primary Try again, secondary Back");
        assertThat(tab.complaints()).allMatch(each -> each.contains("404"));
        tab.complaints().clear();

        tab.drop(Files.writeString(folder.resolve("not.jpg"), "This is no picture."));
        tab.awaitHeading("This file can’t be read as a picture.");
        assertThat(tab.evaluate("document.querySelectorAll('.notice, .problem').length"))
                .isEqualTo(1);
        assertThat(tab.evaluate(BUTTONS)).isEqualTo("primary Another photo, secondary Back");
        assertThat(tab.complaints()).allMatch(each -> each.contains("422"));
        tab.complaints().clear();

        tab.evaluate("location.hash = '#/answers/99/1'");
        tab.awaitHeading("This photo is not here any more.");
    }

    @Test
    void aBusyServerIsAskedAgain() throws Exception {
        tab.evaluate(
                """
                const real = fetch;
                window.asked = 0;
                window.fetch = (path, options) => path.startsWith('/v1/find') && ++asked < 3
                  ? Promise.resolve(new Response('{"error": {"code": "busy"}}', { status: 503, headers: { 'Retry-After': '1' } }))
                  : real(path, options);""");

        find(ME);

        assertThat(tab.evaluate("asked")).isEqualTo(3);
    }

    @Test
    void aPhotoIsPasted() throws Exception {
        tab.paste(ME);

        tab.awaitHeading("You look most like Hopper.");
    }

    @Test
    void aPhotoIsChosenAmongFiles() throws Exception {
        assertThat(tab.choose("Choose a photo", ME)).isEqualTo("accept=image/*");

        tab.awaitHeading("You look most like Hopper.");
    }

    @Test
    void phonesTakeThePhotoByTheirOwnCamera() throws Exception {
        tab.screen(390, 844, true);
        open(tab, server);

        assertThat(tab.choose("Take a photo", ME)).isEqualTo("accept=image/* capture=user");

        tab.awaitHeading("You look most like Hopper.");
    }

    @Test
    void whoTouchesIsToldNothingOfDroppingOrOfComputers() throws Exception {
        assertThat((String) tab.evaluate("document.body.innerText")).contains("Drop a photo", "on this computer");
        tab.screen(390, 844, true);
        for (String language : List.of("en-GB", "ko-KR")) {
            tab.languages(language);
            open(tab, server);
            assertThat((String) tab.evaluate("document.body.innerText + document.title"))
                    .containsAnyOf("Choose or take a photo of a face", "고르거나 찍으면")
                    .containsAnyOf("on this device", "이 기기의")
                    .doesNotContainIgnoringCase("drop")
                    .doesNotContain("computer", "Ctrl", "컴퓨터", "놓으", "올리");
        }
    }

    @Test
    void aServerThatWasEndedIsToldOf() throws Exception {
        try (Tab other = Tab.open()) {
            try (RunningServer mortal = RunningServer.start(folder.resolve("data"), "--in", CELEBS)) {
                open(other, mortal);
            }
            other.click("a[href='#/people']");

            other.awaitHeading("The server does not answer.");
        }
    }

    @Test
    void aTokenIsAskedForAndOnlyTheRightOneLetsIn() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "a-token-of-this-test\n");
        try (Tab other = Tab.open();
                RunningServer guarded =
                        RunningServer.start(folder.resolve("data"), "--in", CELEBS, "--token-file", file.toString())) {
            other.visit(guarded.uri("/"));
            other.awaitHeading("This server wants a token");
            assertThat(Axe.complaints(other)).isEmpty();
            enter(other, "not-the-token-of-this-test");
            other.await("document.querySelector('.token [role=alert]')");
            enter(other, "a-token-of-this-test");
            other.await("document.querySelector('.strip img.there')");

            other.visit(guarded.invitation());
            other.await("document.querySelector('.strip img.there')");
            assertThat(other.evaluate("location.hash")).isEqualTo("");
        }
    }

    private static void enter(Tab tab, String token) {
        tab.evaluate("document.querySelector('#token').focus()");
        tab.call("Input.insertText", "text", token);
        tab.press("Enter");
    }

    @Test
    void theAnswerIsSavedAsAPicture() throws Exception {
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        tab.downloadTo(downloads);
        find(ME);

        for (String[] each : new String[][] {
            {"Save as picture", "lookalike-hopper.png"}, {"Save as square", "lookalike-hopper-square.png"}
        }) {
            tab.evaluate("[...document.querySelectorAll('.facts button')].find(each => each.textContent === '" + each[0]
                    + "').click()");
            Path picture = downloads.resolve(each[1]);
            for (int i = 0; i < 600 && !Files.exists(picture); i++) {
                Thread.sleep(50);
            }
        }

        BufferedImage wide =
                ImageIO.read(downloads.resolve("lookalike-hopper.png").toFile());
        BufferedImage square =
                ImageIO.read(downloads.resolve("lookalike-hopper-square.png").toFile());
        assertThat(List.of(wide.getWidth(), wide.getHeight())).containsExactly(1600, 900);
        assertThat(List.of(square.getWidth(), square.getHeight())).containsExactly(1080, 1080);
        assertThat(wide.getRGB(340, 430)).as("there is a face, not the ground").isNotEqualTo(wide.getRGB(5, 430));
    }

    @Test
    void theKeyboardAloneWillDo() throws Exception {
        tabTo("document.activeElement.matches('.skip')");
        tabTo("document.activeElement.textContent === 'Choose a photo'");
        tabTo("document.activeElement.matches('a.person')");
        assertThat(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        tab.press("Enter");
        tab.awaitHeading("Biden looks most like");
        assertThat(tab.evaluate("document.activeElement.tagName")).isEqualTo("H1");
        assertThat(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("there is nothing to press in a heading")
                .isEqualTo("none");
        tabTo("document.activeElement.matches('.both input')");
        tabTo("document.activeElement.matches('summary')");
        tab.press("Enter");
        tab.await("document.querySelector('details').open");
        tabTo("document.activeElement.matches('.tile-link:not([aria-current])')");
        tab.press("Enter");

        tab.await("document.activeElement.matches('.both input')");
    }

    private static void tabTo(String place) {
        for (int i = 0; i < 60; i++) {
            tab.press("Tab");
            if (Boolean.TRUE.equals(tab.evaluate(place))) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to where " + place);
    }

    @Test
    void itFitsAPhoneAndAFinger() throws Exception {
        tab.screen(390, 844, true);
        open(tab, server);
        fits();
        tab.drop(Portraits.sideBySide("obama", "collins", folder.resolve("both.png")));
        tab.awaitHeading("Whose face shall it be?");
        fits();
        tab.click("[aria-label='Face 2 of 2']");
        tab.await("document.querySelector('.duel .winner img.there')");
        fits();
        tab.evaluate("location.hash = '#/map'");
        tab.await("document.querySelector('.map-canvas')");
        fits();
        tab.evaluate("location.hash = '#/people'");
        tab.await("document.querySelectorAll('.tile').length === 26");
        fits();
    }

    private static void fits() {
        assertThat(tab.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(tab.evaluate(TOO_SMALL)).isEqualTo("");
    }

    @Test
    void itSpeaksKorean() throws Exception {
        tab.languages("ko-KR,ko,en");
        open(tab, server);
        assertThat(heading()).isEqualTo("누구를 닮았을까요?");
        assertThat(tab.evaluate("document.documentElement.lang")).isEqualTo("ko");
        find(ME);
        assertThat(heading()).isEqualTo("Hopper 님을 가장 닮았어요.");
        assertThat(tab.evaluate(
                        "document.querySelector('main').innerText.replace(/[A-Z][a-z]+/g, '').match(/[a-z]{3,}/i)"))
                .as("nothing but names is English")
                .isNull();

        tab.click(".tongues [lang=en]");

        tab.awaitHeading("You look most like Hopper.");
        open(tab, server);
        assertThat(tab.evaluate("document.documentElement.lang"))
                .as("what was chosen goes before the browser's language")
                .isEqualTo("en");
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(
                        tab.evaluate(
                                """
                        Promise.all(['/texts.en.js', '/texts.ko.js'].map(file => import(file))).then(([english, korean]) => {
                          const [en, ko] = [english.default, korean.default];
                          const places = text => (typeof text === 'string' ? (text.match(/\\{\\w+\\}/g) ?? []).sort().join() : null);
                          return Object.keys({ ...en, ...ko }).filter(key => !en[key] || !ko[key]
                            || typeof en[key] === 'string' && places(en[key]) !== places(ko[key])).join(' ');
                        })"""))
                .isEqualTo("");
    }

    @Test
    void nobodyIsShutOut() throws Exception {
        for (String scheme : new String[] {"light", "dark"}) {
            tab.prefer("prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce");
            open(tab, server);
            assertThat(Axe.complaints(tab)).as("start, " + scheme).isEmpty();
            tab.drop(Portraits.sideBySide("obama", "collins", folder.resolve(scheme + ".png")));
            tab.awaitHeading("Whose face shall it be?");
            assertThat(Axe.complaints(tab)).as("faces, " + scheme).isEmpty();
            tab.click("[aria-label='Face 2 of 2']");
            tab.await("document.querySelector('.duel .winner img.there')");
            tab.click("summary");
            assertThat(Axe.complaints(tab)).as("answers, " + scheme).isEmpty();
            tab.evaluate("location.hash = '#/map'");
            tab.await("document.querySelector('.map-canvas')");
            tab.click("summary");
            assertThat(Axe.complaints(tab)).as("map, " + scheme).isEmpty();
            tab.evaluate("location.hash = '#/people'");
            tab.await("document.querySelectorAll('.tile').length === 26");
            assertThat(Axe.complaints(tab)).as("people, " + scheme).isEmpty();
        }
    }
}
