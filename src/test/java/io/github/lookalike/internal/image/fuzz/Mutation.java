package io.github.lookalike.internal.image.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages a file in one of many ways, as its random numbers have it: the same numbers, the same damage. */
final class Mutation {

    /** Values at which sizes, counts and offsets go wrong. */
    private static final long[] INTERESTING = {
        0,
        1,
        2,
        3,
        4,
        7,
        8,
        15,
        16,
        17,
        31,
        32,
        63,
        64,
        100,
        127,
        128,
        255,
        256,
        257,
        1000,
        1024,
        4095,
        4096,
        32767,
        32768,
        60_000,
        65_535,
        65_536,
        1 << 20,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL
    };

    private static final int HEADER = 128;
    private static final int LONGEST = 1 << 20;

    private final Random random;
    private final List<byte[]> seeds;

    Mutation(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** One of the seeds after one to eight changes; half of the PNGs get right checksums. */
    byte[] next() {
        byte[] file = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 << random.nextInt(4);
        for (int i = 0; i < changes && file.length > 0; i++) {
            file = changed(file);
        }
        if (random.nextBoolean()) {
            repairPng(file);
        }
        return file.length > LONGEST ? Arrays.copyOf(file, LONGEST) : file;
    }

    private byte[] changed(byte[] file) {
        switch (random.nextInt(12)) {
            case 0, 1 -> file[place(file)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> file[place(file)] = (byte) random.nextInt();
            case 3, 4, 5 -> putNumber(file);
            case 6 -> file[place(file)] += (byte) (random.nextInt(9) - 4);
            case 7 -> {
                return Arrays.copyOf(file, 1 + random.nextInt(file.length));
            }
            case 8 -> {
                return repeated(file);
            }
            case 9 -> {
                return spliced(file, seeds.get(random.nextInt(seeds.size())));
            }
            case 10 -> {
                int from = place(file);
                return joined(Arrays.copyOf(file, from), tail(file, from + 1 + random.nextInt(32)));
            }
            default -> {
                int from = place(file);
                int to = Math.min(file.length, from + 1 + random.nextInt(64));
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, file, from, noise.length);
            }
        }
        return file;
    }

    /** Half of the changes are made to headers. */
    private int place(byte... file) {
        return random.nextInt(random.nextBoolean() ? Math.min(HEADER, file.length) : file.length);
    }

    private void putNumber(byte... file) {
        long value = INTERESTING[random.nextInt(INTERESTING.length)];
        ByteBuffer buffer =
                ByteBuffer.wrap(file).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int at = place(file);
        if (random.nextBoolean() && at + 4 <= file.length) {
            buffer.putInt(at, (int) value);
        } else if (at + 2 <= file.length) {
            buffer.putShort(at, (short) value);
        }
    }

    /** A part stands twice, or many times. */
    private byte[] repeated(byte... file) {
        int from = place(file);
        byte[] part = Arrays.copyOfRange(file, from, Math.min(file.length, from + 1 + random.nextInt(256)));
        byte[] all = Arrays.copyOf(file, from);
        int times = 1 << random.nextInt(6);
        for (int i = 0; i < times; i++) {
            all = joined(all, part);
        }
        return joined(all, tail(file, from));
    }

    private byte[] spliced(byte[] start, byte... end) {
        return joined(Arrays.copyOf(start, place(start)), tail(end, place(end)));
    }

    private static byte[] tail(byte[] file, int from) {
        return Arrays.copyOfRange(file, Math.min(from, file.length), file.length);
    }

    private static byte[] joined(byte[] start, byte... end) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(start.length + end.length);
        both.writeBytes(start);
        both.writeBytes(end);
        return both.toByteArray();
    }

    /** Gives a PNG's chunks right checksums as far as their lengths lead, so that damage gets past them. */
    static void repairPng(byte... file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int at = 8;
        while (file.length > 12 && file[1] == 'P' && at + 12 <= file.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                return;
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
    }
}
