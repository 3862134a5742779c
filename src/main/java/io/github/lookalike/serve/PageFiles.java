package io.github.lookalike.serve;

import io.github.lookalike.serve.api.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page: a few files among the resources, read once. */
final class PageFiles {

    private static final String RESOURCES = "/io/github/lookalike/";

    /** The last are the reports' own: what the page shares with them looks alike. */
    private static final List<String> FILES = List.of(
            "serve/index.html",
            "serve/icon.svg",
            "serve/page.css",
            "serve/views.css",
            "serve/page.js",
            "serve/dom.js",
            "serve/api.js",
            "serve/texts.js",
            "serve/texts.en.js",
            "serve/texts.ko.js",
            "serve/parts.js",
            "serve/photos.js",
            "serve/camera.js",
            "serve/start.js",
            "serve/photoview.js",
            "serve/answers.js",
            "serve/duel.js",
            "serve/tiles.js",
            "serve/sheet.js",
            "serve/people.js",
            "serve/map.js",
            "serve/mapcanvas.js",
            "serve/mapdrawing.js",
            "serve/mapgestures.js",
            "serve/maproom.js",
            "report/style.css",
            "report/faces.css",
            "report/lookalikes.css");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private PageFiles() {}

    /** By path; the page itself is at the root. */
    static Map<String, Response> all() throws IOException {
        Map<String, Response> files = new LinkedHashMap<>();
        for (String file : FILES) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            files.put(name.equals("index.html") ? "/" : "/" + name, read(file));
        }
        files.put("/v1/openapi.json", read("serve/openapi.json"));
        return files;
    }

    private static Response read(String file) throws IOException {
        try (InputStream in = PageFiles.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new IOException("the program's jar lacks " + file + "; install the program anew");
            }
            String ending = file.substring(file.lastIndexOf('.') + 1);
            return new Response(200, TYPES.get(ending), in.readAllBytes(), Map.of());
        }
    }
}
