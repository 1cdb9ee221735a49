package org.w3id.chokepoint.server.work;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.expression.Courtesy;
import org.w3id.chokepoint.server.answer.WholeAnswer;
import org.w3id.chokepoint.server.answer.WholeAnswer.Header;
import org.w3id.chokepoint.server.http.FileRegion;
import org.w3id.chokepoint.server.pool.Refusal;

/**
 * A response in memory: it is sent when it is whole, with its length, or not at all.
 *
 * <p>The response of the container is not touched before that, so work that is given up may go on with this one.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    private static final long MIN_BYTES = 32L << 20;
    private static final int HEAP_SHARES = 16;
    private static final int CALLS_PER_LOOK = 64;
    private static final int MIN_BLOCK = 1 << 13;

    /** Most bytes of an answer. */
    static final long MAX_BYTES = Math.max(MIN_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARES);

    private UnsynchronizedByteArrayOutputStream body = bodyOf(MIN_BLOCK);
    private final List<Header> headers = new ArrayList<>();
    private int status = SC_OK;
    private Optional<String> contentType = Optional.empty();

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    private static UnsynchronizedByteArrayOutputStream bodyOf(int firstBytes) {
        return UnsynchronizedByteArrayOutputStream.builder()
                .setBufferSize(firstBytes)
                .get();
    }

    @Override
    public void setStatus(int newStatus) {
        status = newStatus;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setHeader(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Header(name, value, false));
    }

    @Override
    public void addHeader(String name, String value) {
        headers.add(new Header(name, value, true));
    }

    @Override
    public void setContentType(String type) {
        contentType = Optional.of(type);
    }

    @Override
    public void setContentLength(int length) {
        // Known when the body is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Likewise.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // Nothing is sent before all is there.
    }

    @Override
    public void sendError(int newStatus) throws IOException {
        throw new org.eclipse.jetty.http.HttpException.RuntimeException(newStatus);
    }

    @Override
    public void sendError(int newStatus, String message) throws IOException {
        sendError(newStatus);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new HeldBody();
    }

    /**
     * What it holds when its service is done.
     *
     * @param file what stands in place of the body
     */
    WholeAnswer answer(Optional<FileRegion> file) {
        return new WholeAnswer(status, contentType, List.copyOf(headers), body, file);
    }

    private final class HeldBody extends ServletOutputStream {
        private int calls;

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int count) throws IOException {
            calls++;
            if (calls % CALLS_PER_LOOK == 0) {
                look();
            }
            if (body.size() + (long) count > MAX_BYTES) {
                throw new ChokepointException(
                        ErrorCode.TOO_LARGE,
                        "answer",
                        "is longer than " + MAX_BYTES + " bytes",
                        "ask for less, add LIMIT, or take the dump");
            }
            if (body.size() == 0 && count > MIN_BLOCK) {
                // What is written in one piece is sent in one.
                body = bodyOf(count);
            }
            body.write(bytes, start, count);
        }

        private void look() {
            Courtesy.giveWay();
            if (Thread.currentThread().isInterrupted()) {
                throw Refusal.busy("was stopped");
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("the body is held, not sent");
        }
    }
}
