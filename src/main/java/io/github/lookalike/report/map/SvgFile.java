package io.github.lookalike.report.map;

import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.picture.Hallmark;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a drawing as an SVG that needs no other file, and that turns dark where its reader's screen is. */
final class SvgFile {

    private final StringBuilder svg = new StringBuilder();

    private SvgFile() {}

    static void write(Drawing drawing, Path file) throws IOException {
        Files.writeString(file, render(drawing));
    }

    static String render(Drawing drawing) {
        SvgFile file = new SvgFile();
        file.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">%n",
                drawing.width(), drawing.height(), drawing.width(), drawing.height());
        file.svg.append(Hallmark.SVG).append('\n');
        file.addStyle();
        file.add(
                "<clipPath id=\"corners\" clipPathUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" rx=\"%.2f\"/>"
                        + "</clipPath>%n",
                Mark.Picture.ROUNDING);
        file.add("<rect class=\"%s\" width=\"100%%\" height=\"100%%\"/>%n", fill(Shade.PAPER));
        drawing.marks().forEach(file::add);
        return file.svg.append("</svg>\n").toString();
    }

    /** Plain classes, no variables: drawing programs don't know these. */
    private void addStyle() {
        svg.append("<style>\n");
        for (Shade shade : Shade.values()) {
            add(".%s { fill: %s } .%s { stroke: %s }%n", fill(shade), shade.light(), stroke(shade), shade.light());
        }
        svg.append("text { paint-order: stroke; stroke-width: 3px; stroke-linejoin: round }\n");
        svg.append("@media (prefers-color-scheme: dark) {\n");
        for (Shade shade : Shade.values()) {
            add(".%s { fill: %s } .%s { stroke: %s }%n", fill(shade), shade.dark(), stroke(shade), shade.dark());
        }
        svg.append("}\n</style>\n");
    }

    private static String fill(Shade shade) {
        return "fill-" + shade.css();
    }

    private static String stroke(Shade shade) {
        return "stroke-" + shade.css();
    }

    private void add(Mark mark) {
        if (mark instanceof Mark.Dot dot) {
            add(
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\">%s</circle>%n",
                    fill(dot.shade()), dot.x(), dot.y(), dot.radius(), title(dot.title()));
        } else if (mark instanceof Mark.Line line) {
            add(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke-width=\"%.1f\"/>%n",
                    stroke(line.shade()), line.x1(), line.y1(), line.x2(), line.y2(), line.width());
        } else if (mark instanceof Mark.Picture picture) {
            addPicture(picture);
        } else if (mark instanceof Mark.Text text) {
            addText(text);
        }
    }

    private void addPicture(Mark.Picture picture) {
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
                stroke(picture.shade()),
                picture.x() + inset,
                picture.y() + inset,
                inner,
                inner,
                picture.radius() - inset,
                picture.border());
    }

    /** The measured width is prescribed: in another font the text would reach into its neighbours. */
    private void addText(Mark.Text text) {
        add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" font-weight=\"%s\" text-anchor=\"%s\""
                        + " textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\">%s</text>%n",
                fill(text.shade()) + " " + stroke(Shade.PAPER),
                text.x(),
                text.baseline(),
                text.type().size(),
                text.type().bold() ? "bold" : "normal",
                text.centred() ? "middle" : "start",
                text.type().width(text.text()),
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
