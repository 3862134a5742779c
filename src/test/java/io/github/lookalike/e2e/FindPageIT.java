package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike find --html}, made by the program as it is shipped, in a browser. */
class FindPageIT {

    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void findLookalikes() throws IOException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : new String[] {"hopper", "lincoln", "trump"}) {
            Files.copy(Path.of("images/celebs", person + ".jpg"), celebs.resolve(person + ".jpg"));
        }
        Files.copy(Path.of("images/celebs/taft.jpg"), celebs.resolve("<img src=x onerror=alert(1)>.jpg"));
        page = folder.resolve("me.html");
        Shipped.run("find", "images/me/collins.jpg", "--in", celebs, "--gallery", folder.resolve("g"), "--html", page);
    }

    @Test
    void thereIsACardForEachAnswerAndNothingAmiss() {
        String dom = Chromium.dumpDom(page, "");

        assertThat(dom.split("<li class=\"tile\"")).hasSize(1 + 4);
        assertThat(dom).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img");
        assertThat(Chromium.console(page)).isEmpty();
    }

    @Test
    void theSliderGoesFromOneFaceToTheOther() throws IOException {
        String dom = Chromium.dumpDom(
                withScript(
                        """
                const slider = document.querySelector('.both input');
                slider.value = 20;
                slider.dispatchEvent(new Event('input'));
                const over = slider.closest('.both').querySelector('.over');
                document.title = getComputedStyle(over).clipPath;
                document.querySelector('[data-mode=fade]').click();
                document.title += ' ' + getComputedStyle(over).opacity;
                """),
                "");

        assertThat(dom).contains("<title>inset(0px 0px 0px 20%) 0.2</title>");
    }

    @Test
    void itFitsAPhone() throws IOException {
        Path inside = withScript(
                """
                const page = document.documentElement;
                parent.postMessage(page.scrollWidth <= window.innerWidth ? 'fits' : 'too wide', '*');
                """);
        Path phone = Files.writeString(
                folder.resolve("phone.html"),
                """
                <script>onmessage = message => document.title = message.data</script>
                <iframe width="360" height="700" src="%s"></iframe>"""
                        .formatted(inside.getFileName()));

        assertThat(Chromium.dumpDom(phone, "")).contains("<title>fits</title>");
    }

    /** A page whose policy lets it run a script of the test, too. */
    private static Path withScript(String script) throws IOException {
        String html = Files.readString(page)
                .replaceFirst("'sha256-[^']+'", "'unsafe-inline'")
                .replace("</body>", "<script>{" + script + "}</script></body>");
        return Files.writeString(folder.resolve("scripted.html"), html);
    }
}
