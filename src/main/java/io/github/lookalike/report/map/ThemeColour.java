package io.github.lookalike.report.map;

import java.awt.Color;
import java.util.Locale;

/** Colours of a theme, by what they are for; the same as the pages' (style.css), for light and for dark screens. */
enum ThemeColour {
    PAPER(0xfbfaf7, 0x17191d),
    INK(0x1d2430, 0xe8e6e1),
    SOFT(0x6b7280, 0x9aa0a8),
    FAINT(0xc9c5bc, 0x4a4e56),
    ACCENT(0xb4451f, 0xf08a5d),
    HUE_1(0x2f6f9f, 0x7db4dc),
    HUE_2(0x3f7d4e, 0x86c796),
    HUE_3(0x8a5a9e, 0xc39ad6),
    HUE_4(0xa07a1c, 0xd9b65c),
    HUE_5(0x2a8080, 0x6cc4c2),
    HUE_6(0xa8486f, 0xe091b3),
    HUE_7(0x5c64a8, 0xa0a8e4),
    HUE_8(0x6f7c2c, 0xb3c069);

    private static final ThemeColour[] HUES = {HUE_1, HUE_2, HUE_3, HUE_4, HUE_5, HUE_6, HUE_7, HUE_8};

    private final int light;
    private final int dark;

    ThemeColour(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** One of a few hues; they repeat. */
    static ThemeColour hue(int number) {
        return HUES[Math.floorMod(number, HUES.length)];
    }

    Color onLight() {
        return new Color(light);
    }

    String light() {
        return hex(light);
    }

    String dark() {
        return hex(dark);
    }

    /** Its name in style sheets. */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
