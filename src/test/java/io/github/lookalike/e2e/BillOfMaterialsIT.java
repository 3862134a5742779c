package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.internal.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The distribution's {@code lookalike-sbom.json}, a CycloneDX bill of materials. */
class BillOfMaterialsIT {

    @Test
    void itListsTheShippedJarsAndNoOthersByTheirChecksums() throws IOException {
        Map<String, Object> bill =
                JSON.std.mapFrom(Files.readString(Program.DISTRIBUTION.resolve("lookalike-sbom.json")));

        assertThat(bill).containsEntry("bomFormat", "CycloneDX");
        assertThat(listed(bill)).containsExactlyInAnyOrderElementsOf(shipped().keySet());
    }

    private static List<String> listed(Map<String, Object> bill) {
        List<String> sums = new ArrayList<>();
        for (Object component : (List<?>) bill.get("components")) {
            for (Object hash : (List<?>) ((Map<?, ?>) component).get("hashes")) {
                if (((Map<?, ?>) hash).get("alg").equals("SHA-256")) {
                    sums.add((String) ((Map<?, ?>) hash).get("content"));
                }
            }
        }
        return sums;
    }

    /** Jars by their checksums, our own left out. */
    private static Map<String, Path> shipped() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Program.DISTRIBUTION.resolve("lib"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                if (!jar.getFileName().toString().startsWith("lookalike-")) {
                    jars.put(Sha256.of(Files.readAllBytes(jar)), jar);
                }
            }
        }
        assertThat(jars).hasSizeGreaterThan(20);
        return jars;
    }
}
