package io.github.lookalike.serve.http;

import io.github.lookalike.serve.api.Api;
import io.github.lookalike.serve.api.ApiException;
import io.github.lookalike.serve.api.Response;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.Options;

/** Undertow, with the limits that let it be left alone. Only this room knows of it. */
public final class HttpServer implements AutoCloseable {

    private final HttpLimits limits;
    private final Sessions sessions;
    private final ThreadPoolExecutor workers;
    private final GracefulShutdownHandler graceful;
    private final Undertow undertow;
    private final InetSocketAddress address;

    private HttpServer(HttpOptions options, HttpLimits limits, Api api, Map<String, Response> page, FailureLog log)
            throws IOException {
        this.limits = limits;
        sessions = new Sessions(options.token());
        workers = workers(options.workers(), limits);
        Admission admission = new Admission(
                options.workers() * (1 + limits.waiting()),
                Math.max(2L * HttpLimits.FORM, Runtime.getRuntime().maxMemory() / 4));
        DeferredHandler handler = new DeferredHandler();
        graceful = new GracefulShutdownHandler(new HttpContinueReadHandler(handler));
        undertow = undertow(options, limits, graceful);
        try {
            undertow.start();
        } catch (RuntimeException e) {
            workers.shutdownNow();
            throw e.getCause() instanceof BindException cause ? cannotListen(options, cause) : e;
        }
        address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        Guard guard = new Guard(options, sessions, address.getPort());
        handler.next = new ApiHandler(guard, admission, limits, workers, api, page, log);
    }

    /**
     * Starts one.
     *
     * @param page what is served beside the API, by path
     * @throws IOException if it can't listen there
     */
    public static HttpServer start(HttpOptions options, Api api, Map<String, Response> page, FailureLog log)
            throws IOException {
        return start(options, HttpLimits.DEFAULT, api, page, log);
    }

    static HttpServer start(HttpOptions options, HttpLimits limits, Api api, Map<String, Response> page, FailureLog log)
            throws IOException {
        return new HttpServer(options, limits, api, page, log);
    }

    private static RuntimeException cannotListen(HttpOptions options, BindException failure) throws IOException {
        String place = options.host() + ":" + options.port();
        throw new IOException(
                place + ": can't be listened at (" + failure.getMessage()
                        + "). Is another program there? --port 0 takes a port that is free; --host must be this machine's",
                failure);
    }

    private static Undertow undertow(HttpOptions options, HttpLimits limits, HttpHandler handler) {
        return Undertow.builder()
                .addHttpListener(options.port(), options.host())
                .setIoThreads(Math.min(2, Runtime.getRuntime().availableProcessors()))
                .setWorkerThreads(1) // ours are used
                .setWorkerOption(Options.CONNECTION_HIGH_WATER, limits.connections())
                .setWorkerOption(Options.CONNECTION_LOW_WATER, limits.connections() * 9 / 10)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int)
                        limits.headersWithin().toMillis())
                .setServerOption(
                        UndertowOptions.NO_REQUEST_TIMEOUT, (int) limits.idle().toMillis())
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 16 << 10)
                .setServerOption(UndertowOptions.MAX_HEADERS, 64)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, 32)
                .setServerOption(UndertowOptions.MAX_COOKIES, 32)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) HttpLimits.FORM)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setHandler(handler)
                .build();
    }

    /** As many as may work; what waits for one was let in by {@link Admission}, so there is room. */
    private static ThreadPoolExecutor workers(int count, HttpLimits limits) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count * (1 + limits.waiting())),
                task -> new Thread(task, "serve-" + number.incrementAndGet()));
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** A token that lets one page in, once. */
    public String invite() {
        return sessions.invite();
    }

    /** Lets nobody in any more, waits for what is being worked on, and ends. */
    @Override
    public void close() {
        graceful.shutdown();
        try {
            graceful.awaitShutdown(limits.lastWork().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
        workers.shutdownNow();
    }

    static String tooLarge(long limit) {
        return "more than " + (limit >> 20) + " MiB";
    }

    static ApiException busy() {
        return new ApiException(503, "busy", "too many requests at once; try again in a second");
    }

    /** Told of failures that nobody foresaw: where in the program, and never what was asked. */
    public interface FailureLog {
        void tell(String requestId, Throwable failure);
    }

    /** The handler needs to know the port, which is known once the server has started. */
    private static final class DeferredHandler implements HttpHandler {
        private volatile HttpHandler next;

        @Override
        public void handleRequest(io.undertow.server.HttpServerExchange exchange) throws Exception {
            HttpHandler handler = next;
            if (handler == null) {
                exchange.setStatusCode(503).endExchange();
            } else {
                handler.handleRequest(exchange);
            }
        }
    }
}
