package io.github.lookalike.report.map;

import io.github.lookalike.report.picture.ChipPicture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Many small pictures in few large ones, which a page loads and draws from much faster.
 *
 * @param size of each small picture, in pixels
 * @param columns of small pictures in a sheet, and rows at the most
 * @param sheets as {@code data:} addresses; the small pictures fill them row by row
 */
record SpriteSheets(int size, int columns, List<String> sheets) {

    /** Phones decode pictures of this many pixels each way. */
    private static final int SIDE = 2048;

    /** @param pictures all of that size */
    static SpriteSheets of(Collection<BufferedImage> pictures, int size) {
        int columns = SIDE / size;
        List<BufferedImage> left = List.copyOf(pictures);
        List<String> sheets = new ArrayList<>();
        while (!left.isEmpty()) {
            int count = Math.min(left.size(), columns * columns);
            sheets.add(ChipPicture.dataUri(sheet(left.subList(0, count), size, columns)));
            left = left.subList(count, left.size());
        }
        return new SpriteSheets(size, columns, sheets);
    }

    private static BufferedImage sheet(List<BufferedImage> pictures, int size, int columns) {
        int rows = (pictures.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * size, rows * size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < pictures.size(); i++) {
            graphics.drawImage(pictures.get(i), i % columns * size, i / columns * size, null);
        }
        graphics.dispose();
        return sheet;
    }
}
