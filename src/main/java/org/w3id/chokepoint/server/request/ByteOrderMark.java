package org.w3id.chokepoint.server.request;

import java.io.IOException;
import java.io.OutputStream;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.Format;

/**
 * The mark before a text table by which Excel knows that it is UTF-8.
 *
 * @param wanted by the parameter {@code bom} of the request
 */
public record ByteOrderMark(boolean wanted) {
    public static final String OPTION = "bom";
    private static final byte[] BYTES = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * @throws ChokepointException BAD_PARAMETER if the format is no text table
     */
    public static ByteOrderMark of(RequestParameters request, Format format) {
        boolean wanted = request.isOn(OPTION);
        if (wanted && !format.mediaType().startsWith("text/")) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "request",
                    "parameter '%s' does not go with %s".formatted(OPTION, format.name()),
                    "leave it out, or ask for a text table such as csv");
        }
        return new ByteOrderMark(wanted);
    }

    public void write(OutputStream out) throws IOException {
        if (wanted) {
            out.write(BYTES);
        }
    }
}
