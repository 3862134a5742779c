package io.github.lookalike.serve.http;

import io.github.lookalike.serve.api.ApiException;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is heard. A server on this machine can be reached by every page that its user's browser shows: by a name that the
 * page's owner lets point here (so only names that are ours are heard), and by requests to us from elsewhere (which
 * browsers say are).
 */
final class Guard {

    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
    private static final String BEARER = "Bearer ";

    /** Addresses can't be made to point elsewhere, as names can. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\[[0-9a-fA-F:.]+(?:%[\\w.]+)?]|\\d{1,3}(?:\\.\\d{1,3}){3}");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::\\d{1,5})?");

    /** What a page may do: nothing but itself, and the camera. */
    private static final Map<HttpString, String> HEADERS = Map.of(
            new HttpString("Content-Security-Policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self';"
                    + " media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            new HttpString("X-Content-Type-Options"),
            "nosniff",
            new HttpString("X-Frame-Options"),
            "DENY",
            new HttpString("Referrer-Policy"),
            "no-referrer",
            new HttpString("Cross-Origin-Opener-Policy"),
            "same-origin",
            new HttpString("Cross-Origin-Resource-Policy"),
            "same-origin",
            new HttpString("Permissions-Policy"),
            "camera=(self), microphone=(), geolocation=()",
            Headers.CACHE_CONTROL,
            "no-store");

    private final Sessions sessions;
    private final Set<String> names = new HashSet<>();
    private final String cookie;

    /** @param port which is in the cookie's name: browsers know cookies by the host alone */
    Guard(HttpOptions options, Sessions sessions, int port) {
        this.sessions = sessions;
        this.cookie = "lookalike_" + port;
        names.add("localhost");
        names.add(options.host().toLowerCase(Locale.ROOT));
        options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        try {
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            // Then it is called by its address.
        }
    }

    /** What every response says, errors too. */
    static void addHeaders(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::put);
    }

    /** @throws ApiException if the request was sent to somebody else's name, or by somebody else's page */
    void check(HttpServerExchange exchange) throws ApiException {
        HeaderMap headers = exchange.getRequestHeaders();
        String host = headers.getFirst(Headers.HOST);
        if (host == null || headers.count(Headers.HOST) > 1 || !isOurs(host)) {
            throw forbidden("this server is not known by the name in the request's Host header; --allow-host adds one");
        }
        String origin = headers.getFirst(Headers.ORIGIN);
        if (origin != null && !host.equalsIgnoreCase(authority(origin))) {
            throw forbidden("requests of other sites' pages are not answered");
        }
        String site = headers.getFirst(FETCH_SITE);
        if (site != null && !site.equals("same-origin") && !isVisit(exchange, site)) {
            throw forbidden("requests of other sites' pages are not answered");
        }
    }

    /** Somebody who comes to the page itself, by a link or by its address. */
    private static boolean isVisit(HttpServerExchange exchange, String site) {
        boolean reads = exchange.getRequestMethod().equalToString("GET");
        return reads && (site.equals("none") || exchange.getRequestPath().equals("/"));
    }

    private boolean isOurs(String host) {
        var parts = AUTHORITY.matcher(host);
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1).toLowerCase(Locale.ROOT);
        return names.contains(name) || ADDRESS.matcher(name).matches();
    }

    private static String authority(String origin) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** @throws ApiException if the client is not allowed to use the API */
    void checkMayUse(HttpServerExchange exchange) throws ApiException {
        HeaderMap headers = exchange.getRequestHeaders();
        String authorization = headers.getFirst(Headers.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            if (sessions.isToken(authorization.substring(BEARER.length()).strip())) {
                return;
            }
            if (sessions.needToken()) {
                throw unauthorized();
            }
        }
        boolean browser = headers.contains(Headers.ORIGIN) || headers.contains(FETCH_SITE);
        if (!sessions.needToken() && !browser) {
            return;
        }
        Cookie session = exchange.getRequestCookie(cookie);
        if (session == null || !sessions.knows(session.getValue())) {
            throw unauthorized();
        }
    }

    /** Lets a page in. */
    void begin(HttpServerExchange exchange, String credential) throws ApiException {
        Optional<String> session = sessions.begin(credential);
        exchange.getResponseHeaders()
                .put(
                        Headers.SET_COOKIE,
                        cookie + "=" + session.orElseThrow(Guard::unauthorized)
                                + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private static ApiException unauthorized() {
        return new ApiException(
                401,
                "unauthorized",
                "the server wants its token: 'Authorization: Bearer TOKEN', or for a page the link that it printed");
    }

    private static ApiException forbidden(String message) {
        return new ApiException(403, "forbidden", message);
    }
}
