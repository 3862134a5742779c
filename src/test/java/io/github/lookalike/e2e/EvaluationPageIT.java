package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike evaluate --plots}, made by the program as it is shipped, in a browser. */
class EvaluationPageIT {

    @TempDir
    Path folder;

    @Test
    void figuresTablesAndTripletsAreShownAndNothingIsAmiss() throws IOException, InterruptedException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path photos = folder.resolve("photos");
        for (String person : new String[] {"hopper", "obama", "trump"}) {
            Path own = Files.createDirectories(photos.resolve(person));
            Files.copy(Portraits.of(person), own.resolve("portrait.jpg"));
            Derivation.MIRRORED.of(Portraits.of(person), own);
        }
        Path page = folder.resolve("page.html");

        Shipped.run(
                "evaluate", "--labelled", photos, "--hardest", 4, "--gallery", folder.resolve("g"), "--plots", page);

        String dom = Chromium.dumpDom(page, "");
        assertThat(dom.split("<figure><picture>")).hasSize(1 + 4);
        assertThat(dom.split("<section class=\"triplet\"")).hasSize(1 + 4);
        assertThat(dom.split("class=\"face face-")).hasSize(1 + 3 * 4);
        assertThat(dom).contains("<td class=\"number\">100.00 %</td>");
        assertThat(Chromium.console(page)).isEmpty();
    }
}
