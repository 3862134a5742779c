package io.github.lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left. */
final class BarProgress extends IndexProgress {

    /** To the start of the line, and clear it: a message takes the bar's place, which comes back below. */
    private static final String CLEAR_LINE = "\r\033[K";

    private ProgressBar bar;

    BarProgress(PrintWriter err) {
        super(err);
    }

    @Override
    public void started(int photos) {
        bar = new ProgressBarBuilder()
                .setTaskName("indexing")
                .setUnit(" photos", 1)
                .setInitialMax(photos)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void photoDone(Path photo) {
        bar.step();
    }

    @Override
    void say(String line) {
        super.say(CLEAR_LINE + line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
