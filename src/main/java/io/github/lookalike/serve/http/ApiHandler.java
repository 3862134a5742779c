package io.github.lookalike.serve.http;

import io.github.lookalike.serve.api.Api;
import io.github.lookalike.serve.api.ApiException;
import io.github.lookalike.serve.api.Endpoint;
import io.github.lookalike.serve.api.Failures;
import io.github.lookalike.serve.api.Part;
import io.github.lookalike.serve.api.Request;
import io.github.lookalike.serve.api.Request.BodyKind;
import io.github.lookalike.serve.api.Response;
import io.undertow.io.Receiver.RequestToLargeException;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** One request's way: is it heard, is there room, its body, a worker, its response. */
final class ApiHandler implements HttpHandler {

    private static final HttpString RETRY_AFTER = new HttpString("Retry-After");
    private static final HttpString REQUEST_ID = new HttpString("X-Request-Id");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final Guard guard;
    private final Admission admission;
    private final HttpLimits limits;
    private final Executor workers;
    private final Api api;
    private final Map<String, Response> page;
    private final HttpServer.FailureLog log;
    private final SecureRandom random = new SecureRandom();

    ApiHandler(
            Guard guard,
            Admission admission,
            HttpLimits limits,
            Executor workers,
            Api api,
            Map<String, Response> page,
            HttpServer.FailureLog log) {
        this.guard = guard;
        this.admission = admission;
        this.limits = limits;
        this.workers = workers;
        this.api = api;
        this.page = page;
        this.log = log;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        exchange.getResponseHeaders().put(REQUEST_ID, id);
        Guard.addHeaders(exchange);
        try {
            receive(exchange, id);
        } catch (IOException | RuntimeException e) {
            // Nothing of the body was read, and nobody will.
            exchange.setPersistent(false);
            fail(exchange, id, e);
        }
    }

    private void receive(HttpServerExchange exchange, String id) throws IOException {
        guard.check(exchange);
        String path = exchange.getRequestURI();
        if (path.indexOf("://") > 0) {
            throw ApiException.badRequest("a path is wanted, not an address");
        }
        String method = exchange.getRequestMethod().toString();
        if (page.containsKey(path)) {
            if (!method.equals("GET") && !method.equals("HEAD")) {
                throw ApiException.methodNotAllowed(List.of("GET"));
            }
            send(exchange, page.get(path));
            return;
        }
        List<String> parts = RequestTarget.path(path);
        boolean session = parts.equals(List.of("session")) && method.equals("POST");
        Endpoint endpoint = session ? request -> begin(exchange, request) : api.endpoint(method, parts);
        Map<String, String> query = RequestTarget.query(exchange.getQueryString());
        if (!session) {
            if (!api.isPrivate(parts)) { // whether the server lives is told even if it has no room
                send(exchange, endpoint.answer(new Request(method, parts, query, BodyKind.NONE, List.of())));
                return;
            }
            guard.checkMayUse(exchange);
        }
        if (!hasBody(exchange)) {
            work(exchange, id, endpoint, () -> new Request(method, parts, query, BodyKind.NONE, List.of()), null);
            return;
        }
        String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        BodyKind kind = Bodies.kind(contentType);
        int limit = largest(kind);
        if (exchange.getRequestContentLength() > limit) {
            throw tooLarge(limit);
        }
        Runnable leave =
                admission.enter(exchange.getRequestContentLength() < 0 ? limit : exchange.getRequestContentLength());
        if (leave == null) {
            throw HttpServer.busy();
        }
        exchange.addExchangeCompleteListener((done, next) -> {
            leave.run();
            next.proceed();
        });
        exchange.setMaxEntitySize(limit);
        XnioExecutor.Key deadline = within(exchange, limits.bodyWithin());
        try {
            exchange.getRequestReceiver()
                    .receiveFullBytes(
                            (received, body) -> {
                                deadline.remove();
                                work(
                                        received,
                                        id,
                                        endpoint,
                                        () -> new Request(
                                                method, parts, query, kind, parts(kind, contentType, body, received)),
                                        leave);
                            },
                            (broken, e) -> {
                                deadline.remove();
                                broken.setPersistent(false);
                                fail(broken, id, e instanceof RequestToLargeException ? tooLarge(limit) : badBody());
                            });
        } catch (RuntimeException e) {
            // Undertow's own, of trailers for one that are none.
            deadline.remove();
            throw badBody();
        }
    }

    /** Makes a request of what was received; by a worker, since forms take a while. */
    private interface RequestMaker {
        Request make() throws IOException;
    }

    /** @param entered null if there is no body, and room is to be found only now */
    private void work(HttpServerExchange exchange, String id, Endpoint endpoint, RequestMaker maker, Runnable entered) {
        if (entered == null) {
            Runnable leave = admission.enter(0);
            if (leave == null) {
                fail(exchange, id, HttpServer.busy());
                return;
            }
            exchange.addExchangeCompleteListener((done, next) -> {
                leave.run();
                next.proceed();
            });
        }
        exchange.dispatch(workers, () -> {
            try {
                send(exchange, endpoint.answer(maker.make()));
            } catch (IOException | RuntimeException | Error e) {
                fail(exchange, id, e);
            }
        });
    }

    private static List<Part> parts(BodyKind kind, String contentType, byte[] body, HttpServerExchange exchange)
            throws ApiException {
        return Bodies.parts(
                kind,
                contentType,
                body,
                Request.LARGEST_IMAGE,
                exchange.getConnection().getByteBufferPool());
    }

    private Response begin(HttpServerExchange exchange, Request request) throws ApiException {
        guard.begin(exchange, api.credential(request));
        return Response.empty();
    }

    private static int largest(BodyKind kind) {
        return switch (kind) {
            case FORM -> HttpLimits.FORM;
            case JSON -> HttpLimits.JSON;
            default -> Request.LARGEST_IMAGE;
        };
    }

    /** @throws ApiException if it is not clear where the body ends: others on the way might think otherwise */
    private static boolean hasBody(HttpServerExchange exchange) throws ApiException {
        HeaderMap headers = exchange.getRequestHeaders();
        String length = headers.getFirst(Headers.CONTENT_LENGTH);
        String encoding = headers.getFirst(Headers.TRANSFER_ENCODING);
        boolean clear = encoding == null
                ? length == null
                        || headers.count(Headers.CONTENT_LENGTH) == 1
                                && LENGTH.matcher(length).matches()
                : length == null
                        && headers.count(Headers.TRANSFER_ENCODING) == 1
                        && encoding.equalsIgnoreCase("chunked");
        if (!clear) {
            throw ApiException.badRequest("it is not clear how long the body is");
        }
        return encoding != null || length != null && Long.parseLong(length) > 0;
    }

    private static XnioExecutor.Key within(HttpServerExchange exchange, Duration time) {
        return exchange.getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(exchange.getConnection()), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(HttpServerExchange exchange, Response response) {
        if (exchange.isComplete() || exchange.isResponseComplete()) {
            return; // the client has gone
        }
        exchange.setStatusCode(response.status());
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        if (response.contentType() != null) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, response.contentType());
        }
        XnioExecutor.Key deadline = within(exchange, limits.responseWithin());
        try {
            exchange.addExchangeCompleteListener((done, next) -> {
                deadline.remove();
                next.proceed();
            });
            exchange.getResponseSender().send(ByteBuffer.wrap(response.body()));
        } catch (IllegalStateException e) {
            IoUtils.safeClose(exchange.getConnection()); // the client has gone just now
        }
    }

    private void fail(HttpServerExchange exchange, String id, Throwable failure) {
        if (exchange.isResponseStarted()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        try {
            send(exchange, error(id, failure));
        } catch (IOException e) {
            exchange.setStatusCode(500).endExchange();
        }
    }

    private Response error(String id, Throwable failure) throws IOException {
        Optional<ApiException> known =
                failure instanceof Exception exception ? Failures.of(exception) : Optional.empty();
        if (known.isPresent()) {
            Response response = known.get().response(id);
            if (response.status() == 503 && !(failure instanceof ApiException)) {
                log.tell(id, failure); // the answer says that these messages tell more
            }
            return switch (response.status()) {
                case 503, 429 -> response.with(RETRY_AFTER.toString(), "1");
                case 401 -> response.with("WWW-Authenticate", "Bearer");
                default -> response;
            };
        }
        log.tell(id, failure);
        return new ApiException(500, "internal", "the server failed; its own messages have the request's id")
                .response(id);
    }

    private static ApiException tooLarge(long limit) {
        return new ApiException(413, "too_large", HttpServer.tooLarge(limit));
    }

    private static ApiException badBody() {
        return ApiException.badRequest("the body ends too early, or is not well made");
    }
}
