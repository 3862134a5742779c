package io.github.lookalike.report.table;

/** Truncation with an ellipsis: how a text is shortened to so many columns of a terminal. */
public enum Truncation {
    /** Not at all. */
    NONE {
        @Override
        String shortened(String text, int width) {
            return text;
        }
    },
    /** Its end is left out. */
    END {
        @Override
        String shortened(String text, int width) {
            return DisplayWidth.start(text, width - 1).stripTrailing() + ELLIPSIS;
        }
    },
    /** Its middle is left out; of a path the file's name stays if it has room. */
    MIDDLE {
        @Override
        String shortened(String text, int width) {
            int room = width - 1;
            int name = DisplayWidth.of(text.substring(lastSeparator(text)));
            String end = DisplayWidth.end(text, name > room ? room - room / 2 : Math.max(room / 2, name));
            return DisplayWidth.start(text, room - DisplayWidth.of(end)) + ELLIPSIS + end;
        }

        private static int lastSeparator(String path) {
            return Math.max(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
        }
    };

    private static final String ELLIPSIS = "…";

    /**
     * The text if it has room, else what is left of it, with an ellipsis.
     *
     * @param width in columns of a terminal, at least 1
     */
    public String to(String text, int width) {
        return DisplayWidth.of(text) <= width ? text : shortened(text, width);
    }

    abstract String shortened(String text, int width);
}
