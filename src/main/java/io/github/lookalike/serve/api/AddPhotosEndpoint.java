package io.github.lookalike.serve.api;

import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.image.EncodedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds photos of a person, known or new, to the gallery: of each the main face. They are kept as files, to be shown. */
final class AddPhotosEndpoint implements Endpoint {

    private final Service service;

    AddPhotosEndpoint(Service service) {
        this.service = service;
    }

    /** @param faces the main one */
    private record Looked(EncodedImage photo, ChosenFaces faces) {}

    @Override
    public Response answer(Request request) throws IOException {
        service.checkWritable();
        String person = PersonNames.nfc(request.path().get(1));
        KeptPhotos.checkName(person);
        List<EncodedImage> photos = Photos.all(request);
        List<Looked> good = new ArrayList<>();
        List<Object> failed = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            try {
                ChosenFaces main = service.lookalike().faces(photos.get(i), FaceChoice.MAIN);
                Photos.checkAnyFace(photos.get(i), main);
                good.add(new Looked(photos.get(i), main));
            } catch (IOException e) {
                failed.add(failure(i + 1, e));
            }
        }
        List<Object> added = good.isEmpty() ? List.of() : service.change(gallery -> put(person, good, gallery));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("added", added);
        answer.put("failed", failed);
        return Response.json(answer);
    }

    /** Of what is no fault of the photo, the whole request fails. */
    private static Map<String, Object> failure(int part, IOException why) throws IOException {
        Optional<ApiException> known = Failures.of(why).filter(error -> error.status() < 500);
        if (known.isEmpty()) {
            throw why;
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", known.get().code());
        error.put("message", known.get().getMessage());
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("part", part);
        failure.put("error", error);
        return failure;
    }

    private List<Object> put(String person, List<Looked> photos, Gallery gallery) throws IOException {
        KeptPhotos kept = KeptPhotos.of(service.place());
        List<Object> added = new ArrayList<>();
        for (Looked looked : photos) {
            Selection selection = Selection.mostProminent(looked.faces().seen());
            Photo photo = kept.keep(person, looked.photo(), selection);
            gallery.put(photo, looked.faces().templates());
            added.add(Map.of("face", service.faceIds().of(photo)));
        }
        gallery.commit();
        return added;
    }
}
