package io.github.lookalike.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Deque's axe: looks for what shuts people out of a page who can't see it well, or use no mouse. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is serious or critical, a line each. */
    static List<String> complaints(Tab tab) {
        if (tab.evaluate("typeof axe").equals("undefined")) {
            tab.evaluate(SCRIPT + "; null");
        }
        String found = (String)
                tab.evaluate(
                        """
                axe.run(document, { resultTypes: ['violations'] }).then(result => {
                  if (result.passes.length < 10) throw new Error('axe looked at next to nothing');
                  return result.violations.filter(each => ['serious', 'critical'].includes(each.impact))
                    .flatMap(each => each.nodes.map(node => `${each.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`
                      .replaceAll('\\n', ' '))).join('\\n');
                })""");
        return Stream.of(found.split("\n")).filter(line -> !line.isEmpty()).toList();
    }
}
