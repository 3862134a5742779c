package io.github.lookalike.serve;

import io.github.lookalike.serve.api.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page: a few files among the resources, read once. */
final class PageFiles {

    private static final String RESOURCES = "/io/github/lookalike/serve/";

    private static final List<String> FILES = List.of("index.html", "page.css", "page.js", "icon.svg");

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
            files.put(file.equals("index.html") ? "/" : "/" + file, read(file));
        }
        files.put("/v1/openapi.json", read("openapi.json"));
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
