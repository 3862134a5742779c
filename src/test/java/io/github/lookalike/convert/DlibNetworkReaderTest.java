package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DlibNetworkReaderTest {

    private static final List<DlibLayer> LAYERS = SmallNetwork.layers();
    private static final byte[] FILE = NetworkBytes.of(LAYERS);

    @Test
    void readsTheLayersInTheOrderOfComputation() throws NetworkFormatException {
        List<DlibLayer> read = DlibNetworkReader.read(FILE);
        assertThat(read).usingRecursiveComparison().isEqualTo(LAYERS);
    }

    @Test
    void everyTruncationIsNoticed() {
        for (int length = 0; length < FILE.length; length += 37) {
            byte[] truncated = Arrays.copyOf(FILE, length);
            assertThatThrownBy(() -> DlibNetworkReader.read(truncated))
                    .as("%d bytes", length)
                    .isInstanceOf(NetworkFormatException.class)
                    .hasMessageContaining("the file of " + length + " bytes ends within");
        }
    }

    @Test
    void bytesAfterTheLastLayerAreRefused() {
        byte[] longer = Arrays.copyOf(FILE, FILE.length + 3);
        assertThatThrownBy(() -> DlibNetworkReader.read(longer))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage("at byte " + FILE.length + ": bytes after the last layer");
    }

    @Test
    void anUnknownLayerIsNamedWithItsPlace() {
        DlibBytes bytes = new DlibBytes().integers(1).string("loss_metric_2").numbers(0.04f, 0.6f);
        bytes.integers(3).string("input_rgb_image_sized").numbers(1, 2, 3).integers(9, 9);
        int start = bytes.size();
        bytes.string("softmax_");
        assertThatThrownBy(() -> DlibNetworkReader.read(bytes.toArray()))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage("at byte " + start + ": a layer of unknown kind 'softmax_'");
    }

    @Test
    void anotherLossIsRefused() {
        byte[] detector = new DlibBytes().integers(1).string("loss_mmod_").toArray();
        assertThatThrownBy(() -> DlibNetworkReader.read(detector))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage("at byte 2: 'loss_mmod_' instead of 'loss_metric_2'");
    }

    @Test
    void aNetworkOfAnotherBuildIsRefusedByTheLayersNumber() {
        List<DlibLayer> layers = new ArrayList<>(LAYERS);
        layers.remove(3);
        assertThatThrownBy(() -> DlibResNet.of(layers))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage("layer 3 is MaxPool where Relu was expected");
        assertThatThrownBy(() -> DlibResNet.of(LAYERS.subList(0, LAYERS.size() - 1)))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage("layer " + (LAYERS.size() - 1) + " is the end where FullyConnected was expected");
    }
}
