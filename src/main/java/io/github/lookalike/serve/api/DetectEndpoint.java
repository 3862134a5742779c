package io.github.lookalike.serve.api;

import io.github.lookalike.face.SeenFaces;
import io.github.lookalike.image.EncodedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the faces of a photo are, and how well they can be seen. */
final class DetectEndpoint implements Endpoint {

    private final Service service;

    DetectEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        boolean quick = Parameters.of(request).flag("quick");
        EncodedImage photo = Photos.one(request);
        SeenFaces seen =
                quick ? service.lookalike().glance(photo) : service.lookalike().look(photo);
        List<Object> faces = new ArrayList<>();
        for (int i = 0; i < seen.faces().size(); i++) {
            Map<String, Object> face = FaceJson.whole(i + 1, seen.faces().get(i));
            FaceJson.putQuality(seen.qualities().get(i), face);
            faces.add(face);
        }
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("width", seen.width());
        image.put("height", seen.height());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("image", image);
        answer.put("faces", faces);
        return Response.json(answer);
    }
}
