package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.corpus.BadPicture;
import io.github.lookalike.internal.image.corpus.Corpus;
import io.github.lookalike.internal.image.corpus.Quarters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus is read, or refused for the reason that it should be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BadPicturesTest {

    private List<BadPicture> corpus;

    @TempDir
    private Path folder;

    @BeforeAll
    void makeCorpus() {
        corpus = Corpus.all();
    }

    List<BadPicture> readable() {
        return corpus().filter(picture -> picture.expectation() instanceof BadPicture.Read)
                .toList();
    }

    List<BadPicture> unreadable() {
        return corpus().filter(picture -> picture.expectation() instanceof BadPicture.Refused)
                .toList();
    }

    private Stream<BadPicture> corpus() {
        return corpus.stream();
    }

    @Test
    void theCorpusIsLargeAndItsNamesAreDifferent() {
        assertThat(corpus).hasSizeGreaterThan(700);
        assertThat(corpus().map(BadPicture::name)).doesNotHaveDuplicates();
        assertThat(readable()).hasSizeGreaterThan(500);
        assertThat(unreadable()).hasSizeGreaterThan(160);
    }

    @Test
    @Tag("slow")
    void theCorpusIsTheSameEachTime() {
        List<BadPicture> again = Corpus.all();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).name()).isEqualTo(corpus.get(i).name());
            assertThat(again.get(i).bytes())
                    .as(again.get(i).name())
                    .isEqualTo(corpus.get(i).bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void isRead(BadPicture picture) throws IOException {
        BadPicture.Read expected = (BadPicture.Read) picture.expectation();
        try (Image image = read(picture)) {
            if (expected.width() > 0) {
                assertThat(List.of(image.width(), image.height())).containsExactly(expected.width(), expected.height());
            }
            if (expected.look() != null) {
                assertThat(Quarters.of(image)).isEqualTo(expected.look());
            }
            assertThat(image.rgb()).hasSize(image.width() * image.height() * 3);
        }
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isRefused(BadPicture picture) {
        BadPicture.Refused expected = (BadPicture.Refused) picture.expectation();
        assertThat(catchThrowable(() -> read(picture).close()))
                .as(picture.name())
                .isInstanceOf(ImageException.class)
                .hasMessage(folder.resolve(picture.name()) + ": " + expected.reason());
    }

    private Image read(BadPicture picture) throws IOException {
        Path file = Files.write(folder.resolve(picture.name()), picture.bytes());
        return new ImageReader(ImageLimits.DEFAULT).read(file);
    }
}
