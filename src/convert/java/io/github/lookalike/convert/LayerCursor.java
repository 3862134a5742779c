package io.github.lookalike.convert;

import java.util.List;

/** Walks over a list of layers, and complains by number about one that is not what it should be. */
final class LayerCursor {

    private final List<DlibLayer> layers;
    private int position;

    LayerCursor(List<DlibLayer> layers) {
        this.layers = layers;
    }

    boolean isAt(Class<? extends DlibLayer> kind) {
        return position < layers.size() && kind.isInstance(layers.get(position));
    }

    /** Steps over the next layer. */
    <L extends DlibLayer> L next(Class<L> kind) throws NetworkFormatException {
        if (!isAt(kind)) {
            throw unexpected(kind.getSimpleName());
        }
        return kind.cast(layers.get(position++));
    }

    void expectEnd() throws NetworkFormatException {
        if (position < layers.size()) {
            throw unexpected("the end");
        }
    }

    private NetworkFormatException unexpected(String wanted) {
        String found =
                position < layers.size() ? layers.get(position).getClass().getSimpleName() : "the end";
        return new NetworkFormatException("layer " + position + " is " + found + " where " + wanted + " was expected");
    }
}
