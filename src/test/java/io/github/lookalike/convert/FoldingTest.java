package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void anAffineLayerScalesTheFiltersAndMovesTheBias() throws NetworkFormatException {
        DlibLayer.Convolution folded = Folding.fold(
                convolution(2, 1, 1, 0, new float[] {3, 5}, 1, 2),
                new DlibLayer.Affine(new float[] {2, -1}, new float[] {10, 20}));
        assertThat(folded.filters().values()).containsExactly(6, -5);
        assertThat(folded.bias()).containsExactly(2 * 1 + 10, -1 * 2 + 20);
    }

    @Test
    void theInputsMeanAndScaleMoveIntoTheFirstConvolution() throws NetworkFormatException {
        DlibLayer.Convolution folded = Folding.fold(
                new DlibLayer.RgbImage(new float[] {128, 64, 32}, 5, 5),
                convolution(1, 3, 1, 0, new float[] {2, 4, 8}, 1));
        assertThat(folded.filters().values()).containsExactly(2 / 256f, 4 / 256f, 8 / 256f);
        assertThat(folded.bias()).containsExactly(1 - (2 * 128 + 4 * 64 + 8 * 32) / 256f);
    }

    @Test
    void overASinglePixelOnlyTheCentresCount() {
        float[] filters = {1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2, -3, -4, -5, -6, -7, -8, -9};
        DlibLayer.Convolution centre = Folding.centre(convolution(1, 2, 3, 1, filters, 7));
        assertThat(centre.filters())
                .usingRecursiveComparison()
                .isEqualTo(new Tensor(new Tensor.Shape(1, 2, 1, 1), new float[] {5, -5}));
        assertThat(centre.bias()).containsExactly(7);
        assertThat(centre.padding()).isZero();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Folding.fold(
                        convolution(2, 1, 1, 0, new float[] {3, 5}, 1, 2),
                        new DlibLayer.Affine(new float[1], new float[1])))
                .hasMessage("an affine layer of 1 channels lies upon a convolution of 2");
        assertThatThrownBy(() -> Folding.fold(
                        new DlibLayer.RgbImage(new float[3], 5, 5), convolution(1, 3, 1, 1, new float[3], 0)))
                .hasMessage("the first convolution pads the picture: the mean cannot be folded into it");
        assertThatThrownBy(() -> Folding.fold(
                        new DlibLayer.RgbImage(new float[3], 5, 5), convolution(1, 1, 1, 0, new float[1], 0)))
                .hasMessage("the first convolution takes 1 channels, not red, green and blue");
        assertThatThrownBy(() -> Folding.centre(convolution(1, 1, 3, 0, new float[9], 0)))
                .hasMessage("filters of 1x1x3x3 with padding 0 have no centre");
    }

    private static DlibLayer.Convolution convolution(
            int outputs, int inputs, int size, int padding, float[] filters, float... bias) {
        return new DlibLayer.Convolution(
                new Tensor(new Tensor.Shape(outputs, inputs, size, size), filters), bias, 1, padding);
    }
}
