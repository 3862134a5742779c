package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditPageIT {

    @Test
    void thePageOfTheBundledPortraitsLoadsWithItsCards(@TempDir Path folder) {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path page = folder.resolve("audit.html");
        Shipped.run("audit", "--in", "images/celebs", "--gallery", folder.resolve("g"), "--top", 7, "--html", page);

        String dom = Chromium.dumpDom(page, "");

        // Doppelgängers and distinctive faces; of copies and misfits there are none.
        assertThat(dom.split("<li class=\"card\">")).hasSize(1 + 7 + 7);
        assertThat(dom.split("<p>None.</p>")).hasSize(1 + 2);
        assertThat(Chromium.console(page)).isEmpty();
    }
}
