package io.github.lookalike.serve.http;

import io.github.lookalike.serve.api.ApiException;
import io.github.lookalike.serve.api.Part;
import io.github.lookalike.serve.api.Request.BodyKind;
import io.undertow.connector.ByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From a body to its parts. */
final class Bodies {

    /** Photos of one person that are sent at once. */
    private static final int MOST_PARTS = 32;

    private static final int LONGEST_BOUNDARY = 200;

    private Bodies() {}

    static BodyKind kind(String contentType) {
        if (contentType == null) {
            return BodyKind.IMAGE;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> BodyKind.JSON;
            case "multipart/form-data" -> BodyKind.FORM;
            // What curl calls whatever it is given by --data-binary.
            case "", "application/octet-stream", "application/x-www-form-urlencoded" -> BodyKind.IMAGE;
            default -> type.startsWith("image/") ? BodyKind.IMAGE : BodyKind.OTHER;
        };
    }

    /** @throws ApiException if a form is not whole, or a part too large */
    static List<Part> parts(BodyKind kind, String contentType, byte[] body, int largestPart, ByteBufferPool buffers)
            throws ApiException {
        if (kind != BodyKind.FORM) {
            return List.of(new Part("", true, body));
        }
        String boundary = parameter(contentType, "boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw ApiException.badRequest("a form without a boundary between its parts");
        }
        Collector collector = new Collector(largestPart);
        MultipartParser.ParseState parser = MultipartParser.beginParse(
                buffers, collector, boundary.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8.name());
        try {
            parser.parse(ByteBuffer.wrap(body));
        } catch (MalformedMessageException | IndexOutOfBoundsException e) {
            throw ApiException.badRequest("a form that is not well made");
        } catch (ApiException e) {
            throw e;
        } catch (IOException e) {
            throw ApiException.badRequest("a form that is not well made");
        }
        if (!parser.isComplete()) {
            throw ApiException.badRequest("the form ends too early");
        }
        return collector.parts;
    }

    /** Null if it is not there, or has no value, over which Undertow stumbles. */
    private static String parameter(String header, String name) {
        try {
            return Headers.extractQuotedValueFromHeader(header, name);
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** What a client calls its file is not even looked at. */
    private static final class Collector implements MultipartParser.PartHandler {

        private final List<Part> parts = new ArrayList<>();
        private final int largest;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String name;
        private boolean isFile;

        Collector(int largest) {
            this.largest = largest;
        }

        @Override
        public void beginPart(HeaderMap headers) {
            String disposition = headers.getFirst(Headers.CONTENT_DISPOSITION);
            name = disposition == null ? null : parameter(disposition, "name");
            isFile = disposition != null && disposition.contains("filename");
            bytes.reset();
        }

        @Override
        public void data(ByteBuffer buffer) throws IOException {
            if (parts.size() >= MOST_PARTS) {
                throw new ApiException(413, "too_large", "a form has at most " + MOST_PARTS + " parts");
            }
            if (bytes.size() + buffer.remaining() > largest) {
                throw new ApiException(413, "too_large", HttpServer.tooLarge(largest));
            }
            byte[] piece = new byte[buffer.remaining()];
            buffer.get(piece);
            bytes.write(piece);
        }

        @Override
        public void endPart() {
            parts.add(new Part(name == null ? "" : name, isFile, bytes.toByteArray()));
        }
    }
}
