package io.github.lookalike.serve.api;

import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.image.EncodedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers by which faces are compared. */
final class EmbeddingsEndpoint implements Endpoint {

    private final Service service;

    EmbeddingsEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        FaceChoice choice = Parameters.of(request).face(new FaceChoice.All());
        EncodedImage photo = Photos.one(request);
        ChosenFaces chosen = service.lookalike().faces(photo, choice);
        Photos.checkAnyFace(photo, chosen);
        List<Object> faces = new ArrayList<>();
        for (ChosenFaces.Numbered face : chosen.faces()) {
            Embedding embedding = face.template().embedding();
            Map<String, Object> object =
                    FaceJson.place(face.number(), face.template().face());
            object.put("embedding", FaceJson.numbers(embedding.values()));
            object.put("dimension", embedding.dimension());
            faces.add(object);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("faces", faces);
        answer.put("model", InfoEndpoint.model(service.lookalike().model()));
        return Response.json(answer);
    }
}
