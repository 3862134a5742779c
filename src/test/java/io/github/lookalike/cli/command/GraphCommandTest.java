package io.github.lookalike.cli.command;

import static io.github.lookalike.cli.Result.done;
import static io.github.lookalike.cli.Result.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.benchmark.DensifiedVectors;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.internal.numpy.NpyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class GraphCommandTest {

    private static final String COST =
            "%s faces: about 1 min, %d MB of memory, 6 MB of disk, # MB more while it works\n";

    @TempDir
    Path folder;

    private final Cli cli;

    GraphCommandTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void aSmallGalleryNeedsNone() {
        assertThat(cli.run("graph --gallery GALLERY"))
                .isEqualTo(done("6 faces: all are compared as fast; a graph is for 20,000 or more\n"));
    }

    @Test
    @Tag("slow")
    void aGraphIsBuiltToldOfUsedAndDropped() throws IOException {
        cli.naming("FOLDER", folder);
        float[][] vectors = DensifiedVectors.synthetic(128, 3).make(20_002);
        write(vectors, "some.npy");
        index("some.npy");

        assertThat(graph())
                .isEqualTo(new Result(
                        0,
                        "20,002 of 20,002 faces linked, 6 MB, recall@10 #.#, #.# s\n",
                        COST.formatted("20,002", 67)));
        assertThat(graph()).isEqualTo(done("there already: 20,002 of 20,002 faces linked, 6 MB, recall@10 #.#\n"));
        assertThat(cli.run("info --gallery FOLDER/gallery").withoutDecimals().out())
                .endsWith("graph     20,002 of 20,002 faces linked, 6 MB, recall@10 #.#\n");
        String find = "find person-7x --top 3 --format csv --gallery FOLDER/gallery";
        assertThat(cli.run(find + " --approximate")).isEqualTo(cli.run(find));

        write(Arrays.copyOf(vectors, 5), "few.npy");
        index("few.npy");
        assertThat(cli.run("info --gallery FOLDER/gallery").withoutDecimals().out())
                .endsWith("graph     20,002 of 20,007 faces linked, 6 MB, recall@10 #.#\n");

        assertThat(cli.run("remove person-3x --gallery FOLDER/gallery"))
                .isEqualTo(
                        new Result(
                                0,
                                "removed person-3x, 2 photos\n",
                                "the graph for approximate searches went with what was removed; 'lookalike graph' makes it anew\n"));
        assertThat(cli.run("info --gallery FOLDER/gallery").out()).endsWith("graph     none\n");
    }

    @Test
    void thereMustBeAGallery() {
        cli.naming("FOLDER", folder);
        assertThat(cli.run("graph --gallery FOLDER/none"))
                .isEqualTo(failed(4, "no gallery at FOLDER/none; make one with 'lookalike index DIR'"));
    }

    private Result graph() {
        Result result = cli.run("graph --threads 2 --gallery FOLDER/gallery").withoutDecimals();
        return new Result(result.code(), result.out(), result.err().replaceAll("[\\d,]+ MB more", "# MB more"));
    }

    private void index(String npy) {
        assertThat(cli.run("index --from FOLDER/" + npy + " --gallery FOLDER/gallery")
                        .code())
                .isZero();
    }

    private void write(float[][] rows, String file) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            NpyFile.write(rows, out);
        }
        Files.writeString(
                folder.resolve(file.replace(".npy", "-labels.csv")),
                IntStream.range(0, rows.length)
                        .mapToObj(row -> "person-" + row + "x\n")
                        .collect(Collectors.joining("", "person\n", "")));
    }
}
