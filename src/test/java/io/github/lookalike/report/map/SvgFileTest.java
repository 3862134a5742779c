package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.report.map.DisplayList.Primitive;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class SvgFileTest {

    @Test
    void everyPrimitiveIsAnElement() {
        assertThat(body(
                        new Primitive.Circle(1, 2, 3, DisplayList.Colour.HUE_1, "ada (a.jpg)"),
                        new Primitive.Line(1, 2, 3.25, 4, 1.5, DisplayList.Colour.ACCENT)))
                .isEqualTo(
                        """
                <circle class="fill-hue-1" cx="1.0" cy="2.0" r="3.0"><title>ada (a.jpg)</title></circle>
                <line class="stroke-accent" x1="1.0" y1="2.0" x2="3.3" y2="4.0" stroke-width="1.5"/>
                """);
    }

    @Test
    void aTextKeepsTheWidthThatWasMeasured() {
        String width = String.format(java.util.Locale.ROOT, "%.1f", DisplayList.TextStyle.NAME.width("ada"));

        assertThat(body(new Primitive.Text(10, 20, true, "ada", DisplayList.TextStyle.NAME, DisplayList.Colour.INK)))
                .isEqualTo("<text class=\"fill-ink stroke-paper\" x=\"10.0\" y=\"20.0\" font-size=\"12\""
                        + " font-weight=\"normal\" text-anchor=\"middle\" textLength=\"" + width
                        + "\" lengthAdjust=\"spacingAndGlyphs\">ada</text>\n");
    }

    @Test
    void aPictureIsInTheFileItself() {
        assertThat(body(new Primitive.Picture(1, 2, 40, Maps.plain(60, Color.RED), 2, DisplayList.Colour.FAINT, "ada")))
                .startsWith("<image x=\"1.0\" y=\"2.0\" width=\"40.0\" height=\"40.0\" clip-path=\"url(#corners)\""
                        + " href=\"data:image/jpeg;base64,")
                .contains("<title>ada</title></image>\n<rect class=\"stroke-faint\" fill=\"none\" x=\"2.0\" y=\"3.0\"");
    }

    @Test
    void anyNameMakesAWellFormedFile() throws ParserConfigurationException, IOException, SAXException {
        String name = "<&\"'>]]>\u0001\uFFFE\uD83D\uDE00한";
        String svg = SvgFile.render(new DisplayList(
                100,
                50,
                List.of(new Primitive.Text(1, 2, false, name, DisplayList.TextStyle.TITLE, DisplayList.Colour.INK))));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 100 50");
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("<&\"'>]]>\uFFFD\uFFFD\uD83D\uDE00한");
    }

    @Test
    void itTurnsDarkWithItsReadersScreen() {
        assertThat(SvgFile.render(new DisplayList(1, 1, List.of())))
                .contains(
                        "@media (prefers-color-scheme: dark)",
                        ".fill-paper { fill: #fbfaf7 }",
                        ".fill-paper { fill: #17191d }");
    }

    /** What is behind the paper. */
    private static String body(Primitive... primitives) {
        String svg = SvgFile.render(new DisplayList(100, 100, List.of(primitives)));
        String paper = "height=\"100%\"/>\n";
        return svg.substring(svg.indexOf(paper) + paper.length(), svg.indexOf("</svg>"));
    }
}
