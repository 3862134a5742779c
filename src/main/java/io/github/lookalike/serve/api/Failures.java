package io.github.lookalike.serve.api;

import io.github.lookalike.NoFaceException;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.UnknownPersonException;
import io.github.lookalike.image.FileTooLargeException;
import io.github.lookalike.image.ImageException;
import java.util.Optional;

/** The one place where an exception becomes an error of the API. */
public final class Failures {

    private Failures() {}

    /** Empty if it was not foreseen. */
    public static Optional<ApiException> of(Exception failure) {
        if (failure instanceof ApiException known) {
            return Optional.of(known);
        }
        if (failure instanceof NoFaceException) {
            return error(422, "no_face", failure.getMessage());
        }
        if (failure instanceof FileTooLargeException) {
            return error(413, "too_large", failure.getMessage());
        }
        if (failure instanceof ImageException) {
            return error(422, "unreadable_image", failure.getMessage());
        }
        if (failure instanceof UnknownPersonException unknown) {
            return unknown.isAmbiguous()
                    ? error(409, "ambiguous_name", "several people are called so; give more of the name")
                    : error(404, "not_found", "nobody in the gallery is called so");
        }
        return failure instanceof GalleryException gallery ? ofGallery(gallery) : Optional.empty();
    }

    /** Their messages name folders, which are nobody's business. */
    private static Optional<ApiException> ofGallery(GalleryException failure) {
        return switch (failure.reason()) {
            case LOCKED -> error(409, "gallery_in_use", "another program is writing the gallery; try again later");
            case OTHER_MODEL ->
                error(409, "gallery_of_another_model", "the gallery was made with other networks than the server's");
            case MISSING, NOT_A_GALLERY, DAMAGED, UNREACHABLE ->
                error(503, "gallery_unavailable", "the gallery can't be read; the server's own messages tell more");
            case FAILED -> Optional.empty();
        };
    }

    private static Optional<ApiException> error(int status, String code, String message) {
        return Optional.of(new ApiException(status, code, message));
    }
}
