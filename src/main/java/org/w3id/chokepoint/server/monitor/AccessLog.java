package org.w3id.chokepoint.server.monitor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.RequestId;

/**
 * Writes a line of JSON for each request: {@code time}, {@code id}, {@code address}, {@code method}, {@code path} as sent,
 * {@code status}, {@code bytes} of the body, {@code ms}, {@code kind} of route, and {@code problem} if there was one.
 *
 * <p>What was asked for is left out, for names that somebody looks up may be those of people. Whatever a client sends,
 * a line stays a line: all but printable ASCII is escaped.
 */
public final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final String STANDARD_ERROR = "-";
    private static final double NANOSECONDS_PER_MICROSECOND = 1e3;
    private static final double MICROSECONDS_PER_MILLISECOND = 1e3;

    private final JsonFactory json =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final OutputStream out;

    /** @param out takes a line at a time; those of several threads must not mix in it */
    public AccessLog(OutputStream out) {
        this.out = out;
    }

    /**
     * @param where a file, which is appended to, or - for standard error
     * @throws ChokepointException UNWRITABLE_FILE
     */
    public static AccessLog open(String where) {
        try {
            // Unbuffered and appending, so that the system writes each line as a whole.
            return new AccessLog(where.equals(STANDARD_ERROR) ? System.err : new FileOutputStream(where, true));
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, where, FileTrouble.of(e), "name a file that can be written", e);
        }
    }

    @Override
    public void log(Request request, Response response) {
        try {
            out.write(line(request, response));
        } catch (IOException e) {
            if (failed.compareAndSet(false, true)) {
                LOG.warn("the access log cannot be written, and is not from here on until it can be again", e);
            }
        }
    }

    private byte[] line(Request request, Response response) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            writeRequest(object, request);
            writeResponse(object, request, response);
            object.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void writeRequest(JsonGenerator object, Request request) throws IOException {
        object.writeStringField(
                "time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
        object.writeStringField("id", RequestId.of(request));
        object.writeStringField("address", Request.getRemoteAddr(request));
        object.writeStringField("method", request.getMethod());
        object.writeStringField("path", request.getHttpURI().getPath());
    }

    private static void writeResponse(JsonGenerator object, Request request, Response response) throws IOException {
        object.writeNumberField("status", response.getStatus());
        object.writeNumberField("bytes", Response.getContentBytesWritten(response));
        double microseconds = NanoTime.since(request.getBeginNanoTime()) / NANOSECONDS_PER_MICROSECOND;
        object.writeNumberField("ms", Math.round(microseconds) / MICROSECONDS_PER_MILLISECOND);
        object.writeStringField("kind", RouteKind.of(request));
        Optional<Object> word = Optional.ofNullable(request.getAttribute(Problem.WORD));
        if (word.isPresent()) {
            object.writeStringField("problem", word.get().toString());
        }
    }
}
