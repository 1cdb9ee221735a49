package org.w3id.chokepoint.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;

/**
 * A file as it was when it was read.
 *
 * @param size in bytes
 * @param modified when it was last changed, in milliseconds
 * @param hash SHA-256 of its content, in hexadecimal digits
 */
record InputFile(long size, long modified, String hash) {

    static InputFile of(Path file) {
        BasicFileAttributes attributes = attributes(file);
        return new InputFile(attributes.size(), attributes.lastModifiedTime().toMillis(), hash(file));
    }

    /**
     * Whether a file has the same content.
     *
     * @param settled a file that was changed no later than this has its content read only if size or time differ: a
     *     later one may have been changed again within the same tick of the clock
     */
    boolean matches(Path file, long settled) {
        BasicFileAttributes attributes = attributes(file);
        boolean same =
                attributes.size() == size && attributes.lastModifiedTime().toMillis() == modified;
        return same && modified <= settled
                || attributes.size() == size && hash(file).equals(hash);
    }

    private static BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ChokepointException unreadable(Path file, IOException e) {
        return new ChokepointException(ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "make the file readable", e);
    }
}
