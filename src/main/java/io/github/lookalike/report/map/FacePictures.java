package io.github.lookalike.report.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Brings the pictures of faces on a map; which of them a map shows depends on where they lie. */
@FunctionalInterface
public interface FacePictures {

    /**
     * Square pictures of faces.
     *
     * @param faces their numbers on the map, from 0
     * @param size width and height in pixels
     * @return by number; a face whose photo can't be read any more is absent
     */
    Map<Integer, BufferedImage> read(Collection<Integer> faces, int size) throws IOException;
}
