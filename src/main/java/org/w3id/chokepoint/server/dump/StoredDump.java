package org.w3id.chokepoint.server.dump;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file of the dump that has been made.
 *
 * @param path where it lies
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 */
record StoredDump(Path path, long size, String sha256) {

    /** A strong tag, so that a download may go on where it broke off. */
    String entityTag() {
        return "\"" + sha256 + "\"";
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9530">RFC 9530, Digest Fields</a> */
    String digestField() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
