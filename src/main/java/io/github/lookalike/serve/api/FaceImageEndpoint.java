package io.github.lookalike.serve.api;

import io.github.lookalike.Lookalike;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.picture.PictureFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A face of the gallery to look at. */
final class FaceImageEndpoint implements Endpoint {

    private static final int LEAST = 16;
    private static final int MOST = 1_024;

    private final Service service;

    FaceImageEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        int size = Parameters.of(request).number("size", 240, LEAST, MOST);
        FaceIds.FaceOfPhoto face =
                service.faceIds().read(request.path().get(1)).orElseThrow(FaceImageEndpoint::unknown);
        Photo photo = service.gallery().photoOf(face.sha256()).orElseThrow(FaceImageEndpoint::unknown);
        EncodedImage bytes = bytes(photo);
        Lookalike lookalike = service.lookalike();
        Face there = face(photo, face.number(), bytes).orElseThrow(FaceImageEndpoint::unknown);
        Chip picture = lookalike.cutter().pictures(bytes, List.of(there), size).get(0);
        byte[] jpeg = PictureFormat.JPEG.encode(ChipPicture.image(picture));
        return new Response(200, "image/jpeg", jpeg, Map.of());
    }

    /** The gallery has the place of the face that it keeps; in another person's copy of the photo that may be another. */
    private Optional<Face> face(Photo photo, int number, EncodedImage bytes) throws IOException {
        if (photo.selection().number() == number) {
            return service.gallery().faces(photo.id()).stream()
                    .map(Template::face)
                    .findFirst();
        }
        return service.lookalike().detect(bytes).stream().skip(number - 1L).findFirst();
    }

    /** Of what was indexed, and nothing else that has come in its place. */
    private EncodedImage bytes(Photo photo) throws IOException {
        if (PhotoId.isOfVectors(photo.id().root())) {
            throw unknown();
        }
        try {
            EncodedImage bytes = service.lookalike().load(photo.id().file());
            if (Sha256.of(bytes.bytes()).equals(photo.sha256())) {
                return bytes;
            }
        } catch (ImageException e) {
            // Its message would name the file.
        }
        throw ApiException.notFound("the photo of this face is no longer there");
    }

    private static ApiException unknown() {
        return ApiException.notFound("there is no picture of this face; ids are good for as long as the server runs");
    }
}
