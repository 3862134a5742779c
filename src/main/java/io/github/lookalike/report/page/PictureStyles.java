package io.github.lookalike.report.page;

import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.picture.FacePicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Style classes that show pictures: a page holds each picture once, however often it shows it. */
public final class PictureStyles {

    /** Of people whose photo can't be read. */
    private static final String NONE = "none";

    /**
     * A style class.
     *
     * @param id its name
     * @param uri the picture's {@code data:} address
     */
    public record Style(String id, String uri) {}

    private final Map<byte[], Style> styles = new TreeMap<>(Arrays::compare);

    /** The name of the class that shows a picture. */
    public String id(FacePicture picture) {
        return picture.jpeg()
                .map(jpeg -> styles.computeIfAbsent(
                                jpeg, bytes -> new Style("face-" + styles.size(), ChipPicture.dataUri(bytes)))
                        .id())
                .orElse(NONE);
    }

    /** All that were asked for. */
    public List<Style> all() {
        return new ArrayList<>(styles.values());
    }
}
