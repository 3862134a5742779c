package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.internal.numpy.NpyFile;
import io.github.lookalike.portraits.Portraits;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike serve} over a gallery of more people than it shows. */
class ServeManyPeopleIT {

    private static final Path ME = Portraits.of("collins");

    @TempDir
    Path folder;

    @Test
    void aNameIsFoundAmongThoseToo() throws Exception {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path gallery = folder.resolve("gallery");
        Shipped.run("index", Portraits.CELEBS, "--gallery", gallery);
        Shipped.run("index", "--from", doubles(60), "--labels", folder.resolve("names.txt"), "--gallery", gallery);
        try (RunningServer server = RunningServer.start(folder.resolve("data"), "--gallery", gallery.toString());
                Tab tab = Tab.open()) {
            tab.languages("en-GB");
            tab.visit(server.uri("/"));
            tab.await("document.querySelector('.strip img.there')");
            tab.drop(ME);
            tab.awaitHeading("Double");
            assertThat(tab.evaluate("document.querySelectorAll('.tile .rank').length"))
                    .isEqualTo(6);

            filter(tab, "linc");

            tab.await("document.querySelector('.tile .name')?.textContent === 'Lincoln'");
            assertThat(tab.evaluate("document.querySelectorAll('.tile').length"))
                    .isEqualTo(1);
            assertThat(tab.evaluate("document.querySelectorAll('.tile .rank').length"))
                    .as("there is no telling how many are nearer")
                    .isEqualTo(0);
            assertThat(tab.evaluate("document.querySelector('.others [role=status]').textContent"))
                    .isEqualTo("One answer");
            tab.click(".tile a");
            tab.await("document.querySelector('.winner figcaption').textContent === 'Lincoln'");

            filter(tab, "double");
            tab.await("document.querySelector('.others [role=status]').textContent === 'The 50 nearest of that name'");
            assertThat(tab.evaluate("document.querySelector('.tile .rank').textContent"))
                    .isEqualTo("1");

            tab.evaluate("window.fetch = () => Promise.reject(new TypeError('no network'))");
            filter(tab, "linc");
            tab.await("document.querySelector('.others [role=status]').textContent.startsWith('Only the 50 nearest')");
        }
    }

    private static void filter(Tab tab, String name) {
        tab.evaluate("document.querySelector('#filter').focus(); document.querySelector('#filter').select()");
        tab.call("Input.insertText", "text", name);
    }

    /** People who look more like me than anybody of the portraits does: my own numbers, hardly changed. */
    private Path doubles(int count) throws Exception {
        Path mine = folder.resolve("me.npy");
        Shipped.run("embed", ME, "-o", mine);
        float[] me = NpyFile.read(mine)[0];
        Random random = new Random(1);
        float[][] rows = new float[count][me.length];
        List<String> names = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            double squares = 0;
            for (int i = 0; i < me.length; i++) {
                rows[row][i] = me[i] + (float) (0.02 * random.nextGaussian());
                squares += rows[row][i] * rows[row][i];
            }
            for (int i = 0; i < me.length; i++) {
                rows[row][i] /= (float) Math.sqrt(squares);
            }
            names.add("double " + row);
        }
        Path npy = folder.resolve("doubles.npy");
        try (OutputStream out = Files.newOutputStream(npy)) {
            NpyFile.write(rows, out);
        }
        Files.write(folder.resolve("names.txt"), names);
        return npy;
    }
}
