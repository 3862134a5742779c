package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void theVersionTellsAllThatEmbeddingsDependOn() {
        Result version = new Cli().run("--version");

        assertThat(version)
                .isEqualTo(Result.done(
                        """
                        lookalike (from a checkout)
                        OpenCV %s
                        ONNX Runtime 1.24.1
                        face-detector-mediapipe-full-range sha256:99bf9494d84f
                        face-embedding-dlib-resnet-v1 sha256:d16984282edd
                        face-embedding-mobilefacenet sha256:f5974285c190
                        Java %s
                        """
                                .formatted(opencv_core.CV_VERSION, System.getProperty("java.version"))));
    }

    @Test
    void everyCommandTellsTheSameVersion() {
        assertThat(new Cli().run("find -V")).isEqualTo(new Cli().run("--version"));
    }
}
