package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.serve.api.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private static String text(Response file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    @Test
    void whateverThePageTakesInIsThere() throws IOException {
        Map<String, Response> files = PageFiles.all();
        List<String> linked = Pattern.compile("(?:href|src)=\"([^\"]+)\"")
                .matcher(text(files.get("/")))
                .results()
                .map(match -> "/" + match.group(1))
                .toList();
        assertThat(linked).contains("/page.js", "/lookalikes.css");
        assertThat(files).containsKeys(linked.toArray(String[]::new));
        files.forEach((path, file) -> assertThat(Pattern.compile("from '\\./([^']+)'")
                        .matcher(text(file))
                        .results()
                        .map(match -> "/" + match.group(1)))
                .as(path)
                .allMatch(files::containsKey));
    }

    /** The page has the reports' style sheets: what is told there, such as the slider's knob, is not told again. */
    @Test
    void noRuleIsWrittenTwice() throws IOException {
        List<String> knobs = PageFiles.all().values().stream()
                .filter(file -> file.contentType().startsWith("text/css"))
                .flatMap(file -> Pattern.compile("(?m)^\\.knob \\{[^}]*}|^\\.both input \\{ z-index[^}]*}")
                        .matcher(text(file))
                        .results()
                        .map(MatchResult::group))
                .toList();

        assertThat(knobs).hasSize(2).doesNotHaveDuplicates();
    }

    /** On the reports' page a card is a button; on this one it has buttons, which are not to look like cards. */
    @Test
    void cardsOfReportsAreLeftToThem() throws IOException {
        assertThat(text(PageFiles.all().get("/lookalikes.css")))
                .contains("\n.probe .tile button {")
                .doesNotContain("\n.tile button {");
    }
}
