package io.github.lookalike.report.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.picture.GeneratorMark;
import io.github.lookalike.report.table.JsonRows;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page made from a Mustache template among this package's resources. All values are escaped; a page needs no other
 * file and no network, and its policy lets it load none and run no script but its own. {@code {{>name}}} takes in another resource, a style sheet for instance.
 */
public final class HtmlPage {

    private static final String RESOURCES = "/io/github/lookalike/report/";

    private static final String CHARSET = "<meta charset=\"utf-8\">";
    private static final String PLACE_OF_HASH = "sha256-OF-THE-SCRIPT";
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    /** Elsewhere a path is broken badly. */
    private static final Pattern BREAKS = Pattern.compile("(?<=[/_])");

    private HtmlPage() {}

    /**
     * Fills a template.
     *
     * @param template the resource's file name
     * @param values a map or an object whose methods are the template's names
     */
    public static String render(String template, Object values) {
        String page = Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(Printable.lines(text)))
                .withLoader(name -> new StringReader(resource(name)))
                .compile(resource(template))
                .execute(values);
        // In the template, both come before all values.
        return allowingItsScript(page.replaceFirst(CHARSET, CHARSET + "\n" + GeneratorMark.HTML));
    }

    /**
     * Names the page's script in its Content-Security-Policy by its hash: the browser runs no other, should one ever get
     * into the page.
     */
    private static String allowingItsScript(String page) {
        Matcher script = SCRIPT.matcher(page);
        if (!script.find()) {
            return page;
        }
        byte[] hash = HexFormat.of().parseHex(Sha256.of(script.group(1).getBytes(StandardCharsets.UTF_8)));
        return page.replaceFirst(
                Pattern.quote(PLACE_OF_HASH), "sha256-" + Base64.getEncoder().encodeToString(hash));
    }

    public static void write(String template, Object values, Path file) throws IOException {
        Files.writeString(file, render(template, values));
    }

    /** JSON that may stand inside a {@code <script>} element: nothing in it can end the element. */
    public static String scriptSafe(String json) {
        return JsonRows.escaped(json.replace("<", "\\u003c"));
    }

    /** A path, or several, in pieces between which a line may end: {@code {{#photo}}{{.}}<wbr>{{/photo}}}. */
    public static List<String> breakable(String path) {
        return path.isEmpty() ? List.of() : List.of(BREAKS.split(path));
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(RESOURCES + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Style classes that show pictures: a page holds each picture once, however often it shows it. */
    public static final class PictureStyles {

        /** Of people whose photo can't be read. */
        private static final String NONE = "none";

        /**
         * A style class.
         *
         * @param id its name
         * @param uri the picture's {@code data:} address
         */
        public record Style(String id, String uri) {}

        private final Map<byte[], Style> styles = new TreeMap<>(Arrays::compare);

        /** The name of the class that shows a picture. */
        public String id(FacePicture picture) {
            return picture.jpeg()
                    .map(jpeg -> styles.computeIfAbsent(
                                    jpeg, bytes -> new Style("face-" + styles.size(), ChipPicture.dataUri(bytes)))
                            .id())
                    .orElse(NONE);
        }

        /** All that were asked for. */
        public List<Style> all() {
            return new ArrayList<>(styles.values());
        }
    }
}
