package io.github.lookalike.evaluation;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Chooses some of many numbers, the same ones for the same seed. */
public final class StratifiedSample {

    private StratifiedSample() {}

    /**
     * All numbers from 0 below the total, or if they are more than the limit, so many of them in ascending order: one at
     * random of each of as many equal parts, so that none is drawn twice.
     *
     * @param limit at least 1
     */
    public static LongStream of(long total, long limit, long seed) {
        if (total <= limit) {
            return LongStream.range(0, total);
        }
        SplittableRandom random = new SplittableRandom(seed);
        long width = total / limit;
        long wider = total % limit; // the first parts hold one number more
        return LongStream.range(0, limit)
                .map(part -> part * width + Math.min(part, wider) + random.nextLong(part < wider ? width + 1 : width));
    }
}
