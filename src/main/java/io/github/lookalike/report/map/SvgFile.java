package io.github.lookalike.report.map;

import io.github.lookalike.report.map.DisplayList.Primitive;
import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.picture.GeneratorMark;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a display list as an SVG that needs no other file, and that turns dark where its reader's screen is. */
final class SvgFile {

    private final StringBuilder svg = new StringBuilder();

    private SvgFile() {}

    static void write(DisplayList list, Path file) throws IOException {
        Files.writeString(file, render(list));
    }

    static String render(DisplayList list) {
        SvgFile file = new SvgFile();
        file.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">%n",
                list.width(), list.height(), list.width(), list.height());
        file.svg.append(GeneratorMark.SVG).append('\n');
        file.addStyle();
        file.add(
                "<clipPath id=\"corners\" clipPathUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" rx=\"%.2f\"/>"
                        + "</clipPath>%n",
                Primitive.Picture.ROUNDING);
        file.add("<rect class=\"%s\" width=\"100%%\" height=\"100%%\"/>%n", fill(DisplayList.Colour.PAPER));
        list.primitives().forEach(file::add);
        return file.svg.append("</svg>\n").toString();
    }

    /** Plain classes, no variables: drawing programs don't know these. */
    private void addStyle() {
        svg.append("<style>\n");
        for (DisplayList.Colour colour : DisplayList.Colour.values()) {
            add(".%s { fill: %s } .%s { stroke: %s }%n", fill(colour), colour.light(), stroke(colour), colour.light());
        }
        svg.append("text { paint-order: stroke; stroke-width: 3px; stroke-linejoin: round }\n");
        svg.append("@media (prefers-color-scheme: dark) {\n");
        for (DisplayList.Colour colour : DisplayList.Colour.values()) {
            add(".%s { fill: %s } .%s { stroke: %s }%n", fill(colour), colour.dark(), stroke(colour), colour.dark());
        }
        svg.append("}\n</style>\n");
    }

    private static String fill(DisplayList.Colour colour) {
        return "fill-" + colour.css();
    }

    private static String stroke(DisplayList.Colour colour) {
        return "stroke-" + colour.css();
    }

    private void add(Primitive primitive) {
        if (primitive instanceof Primitive.Circle dot) {
            add(
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\">%s</circle>%n",
                    fill(dot.colour()), dot.x(), dot.y(), dot.radius(), title(dot.title()));
        } else if (primitive instanceof Primitive.Line line) {
            add(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\"/>%n",
                    stroke(line.colour()), line.x1(), line.y1(), line.x2(), line.y2(), line.width());
        } else if (primitive instanceof Primitive.Picture picture) {
            addPicture(picture);
        } else if (primitive instanceof Primitive.Text text) {
            addText(text);
        }
    }

    private void addPicture(Primitive.Picture picture) {
        add(
                "<image x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" clip-path=\"url(#corners)\""
                        + " href=\"%s\">%s</image>%n",
                picture.x(),
                picture.y(),
                picture.size(),
                picture.size(),
                ChipPicture.dataUri(picture.image()),
                title(picture.title()));
        double inset = picture.border() / 2;
        double inner = picture.size() - picture.border();
        add(
                "<rect class=\"%s\" fill=\"none\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\""
                        + " stroke-width=\"%.1f\" pointer-events=\"none\"/>%n",
                stroke(picture.colour()),
                picture.x() + inset,
                picture.y() + inset,
                inner,
                inner,
                picture.radius() - inset,
                picture.border());
    }

    /** The measured width is prescribed: in another font the text would reach into its neighbours. */
    private void addText(Primitive.Text text) {
        add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" font-weight=\"%s\" text-anchor=\"%s\""
                        + " textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\">%s</text>%n",
                fill(text.colour()) + " " + stroke(DisplayList.Colour.PAPER),
                text.x(),
                text.baseline(),
                text.style().size(),
                text.style().bold() ? "bold" : "normal",
                text.centred() ? "middle" : "start",
                text.style().width(text.text()),
                escape(text.text()));
    }

    private static String title(String text) {
        return "<title>" + escape(text) + "</title>";
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }

    /** Control characters, which XML does not allow, become visible. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
