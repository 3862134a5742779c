package io.github.lookalike.solr;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Prints what the nodes last wrote when a test fails: {@code @ExtendWith(SolrLogs.class)}. */
public final class SolrLogs implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        System.err.println(
                "When " + context.getDisplayName() + " failed, the nodes had written:\n" + SolrCluster.logsOfAll());
        throw failure;
    }
}
