package io.github.lookalike.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page made from a Mustache template among this package's resources. All values are escaped; a page needs no other
 * file and no network. {@code {{>name}}} takes in another resource, a style sheet for instance.
 */
public final class HtmlPage {

    private HtmlPage() {}

    /**
     * Fills a template.
     *
     * @param template the resource's file name
     * @param values a map or an object whose methods are the template's names
     */
    public static String render(String template, Object values) {
        return Mustache.compiler()
                .escapeHTML(true)
                .withLoader(name -> new StringReader(resource(name)))
                .compile(resource(template))
                .execute(values);
    }

    public static void write(String template, Object values, Path file) throws IOException {
        Files.writeString(file, render(template, values));
    }

    /** JSON that may stand inside a {@code <script>} element: nothing in it can end the element. */
    public static String scriptSafe(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
