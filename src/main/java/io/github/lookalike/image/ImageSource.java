package io.github.lookalike.image;

import java.io.IOException;
import java.io.InputStream;

/** Where a picture's bytes come from if they are in no file. */
public interface ImageSource {

    /** A stream of the whole file's bytes, of whatever format; closed by whoever asked. */
    InputStream open() throws IOException;
}
