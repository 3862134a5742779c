package io.github.lookalike.report.sheet;

/** Where on a sheet the faces and what is known of them are put. Measures are in pixels. */
interface SheetLayout {

    /** On the left and on the right. */
    int MARGIN = 60;

    int width();

    int height();

    /** @param top where its height begins */
    void draw(SheetPen pen, int top);
}
