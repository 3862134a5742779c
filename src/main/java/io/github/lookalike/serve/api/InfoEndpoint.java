package io.github.lookalike.serve.api;

import io.github.lookalike.Version;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryModel;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is served, in figures. */
final class InfoEndpoint implements Endpoint {

    private final Service service;

    InfoEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        GalleryInfo info = service.gallery().info();
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("body_bytes", Request.LARGEST_IMAGE);
        limits.put("pixels", service.lookalike().options().limits().pixels());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", Version.released().orElse(null));
        facts.put("photos", info.counts().photos());
        facts.put("faces", info.counts().faces());
        facts.put("people", info.counts().people());
        facts.put("model", model(info.model()));
        facts.put("writable", service.isWritable());
        facts.put("limits", limits);
        return Response.json(facts);
    }

    static Map<String, Object> model(GalleryModel model) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("detector", model.detector().name());
        parts.put("embedder", model.embedder().name());
        parts.put("dimension", model.dimension());
        return parts;
    }
}
