package io.github.lookalike.serve.api;

import io.github.lookalike.NoFaceException;
import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.image.EncodedImage;
import java.nio.file.Path;
import java.util.List;

/** The photos of a request. Messages call a photo "photo", or by the field it came in: its file's name is not known. */
final class Photos {

    private Photos() {}

    /** The photo that a request is: its body, or the first file of a form. */
    static EncodedImage one(Request request) throws ApiException {
        return all(request).get(0);
    }

    /**
     * All of them, at least one.
     *
     * @throws ApiException if there is none, or the body is something else
     */
    static List<EncodedImage> all(Request request) throws ApiException {
        List<EncodedImage> photos =
                switch (request.kind()) {
                    case IMAGE, FORM ->
                        request.parts().stream()
                                .filter(Part::isFile)
                                .map(part -> photo("photo", part))
                                .toList();
                    case NONE -> List.of();
                    case JSON, OTHER ->
                        throw unsupported("a photo is wanted: as the body itself, or as a file in multipart/form-data");
                };
        if (photos.isEmpty()) {
            throw ApiException.badRequest("no photo came: it is the body itself, or a file in multipart/form-data");
        }
        return photos;
    }

    static EncodedImage photo(String name, Part part) {
        return new EncodedImage(Path.of(name), part.bytes());
    }

    static ApiException unsupported(String message) {
        return new ApiException(415, "unsupported_media_type", message);
    }

    /** @throws ApiException if a photo has no face, or not the one that was asked for */
    static void checkAnyFace(EncodedImage photo, ChosenFaces chosen) throws ApiException {
        try {
            NoFaceException.check(photo.file(), chosen);
        } catch (NoFaceException e) {
            throw new ApiException(422, chosen.seen() == 0 ? "no_face" : "no_such_face", e.getMessage());
        }
    }
}
