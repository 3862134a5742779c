package io.github.lookalike.convert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads a dlib network that was trained by metric learning on RGB pictures of a fixed size.
 *
 * <p>dlib nests layers: each is written as its version, all that lies beneath it, then itself. So a file starts with the
 * loss and the versions of all layers from the last to the first; the input follows, then the layers from the first to
 * the last. Tags and skips are a version and nothing else.
 */
final class DlibNetworkReader {

    private static final int LOSS_VERSION = 1;
    private static final int MARK_VERSION = 1;
    private static final int LAYER_VERSION = 2;
    private static final int FIRST_LAYER_VERSION = 3;

    private final DlibReader in;

    private DlibNetworkReader(DlibReader in) {
        this.in = in;
    }

    /**
     * The layers from the input to the last before the loss.
     *
     * @param file the whole serialised network
     */
    static List<DlibLayer> read(byte[] file) throws NetworkFormatException {
        DlibReader in = new DlibReader(file);
        List<DlibLayer> layers = new DlibNetworkReader(in).readNetwork();
        if (!in.atEnd()) {
            throw NetworkFormatException.atByte(in.offset(), "bytes after the last layer");
        }
        return layers;
    }

    private List<DlibLayer> readNetwork() throws NetworkFormatException {
        readLoss();
        List<Integer> versions = readVersions();
        List<DlibLayer> layers = new ArrayList<>();
        layers.add(readInput());
        DlibLayerReader layerReader = new DlibLayerReader(in);
        for (int version : versions) {
            layers.add(version == MARK_VERSION ? new DlibLayer.Mark() : layerReader.read());
            if (version == FIRST_LAYER_VERSION) {
                in.readInt(); // how many samples the input makes of one picture
            }
        }
        return layers;
    }

    private void readLoss() throws NetworkFormatException {
        in.expectVersion("the loss", LOSS_VERSION);
        in.expectString("loss_metric_2");
        in.readFloat(); // margin
        in.readFloat(); // distance threshold
    }

    /** The versions of all layers above the input, in the order of computation. */
    private List<Integer> readVersions() throws NetworkFormatException {
        List<Integer> versions = new ArrayList<>();
        int version;
        do {
            int start = in.offset();
            version = in.readInt();
            if (version != MARK_VERSION && version != LAYER_VERSION && version != FIRST_LAYER_VERSION) {
                throw NetworkFormatException.atByte(start, "a layer of unknown version " + version);
            }
            versions.add(version);
        } while (version != FIRST_LAYER_VERSION);
        Collections.reverse(versions);
        return versions;
    }

    private DlibLayer.RgbImage readInput() throws NetworkFormatException {
        in.expectString("input_rgb_image_sized");
        float[] mean = {in.readFloat(), in.readFloat(), in.readFloat()};
        return new DlibLayer.RgbImage(mean, in.readInt(), in.readInt());
    }
}
