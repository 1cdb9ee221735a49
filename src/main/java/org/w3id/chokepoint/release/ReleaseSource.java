package org.w3id.chokepoint.release;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.ReleaseFile;

/**
 * A compiled release that another machine makes: a file, or an address of the web.
 *
 * <p>Beside it lies its checksum, under the same name and {@code .sha256}, as {@code sha256sum} writes it. It is replaced
 * after the release, so that it tells when a whole new one is there. What is served is a copy of its own.
 */
public final class ReleaseSource {
    private static final String CHECKSUM = ".sha256";
    private static final String DIGITS = "(?s)[0-9a-f]{64}\\b.*";
    private static final int DIGIT_COUNT = 64;
    private static final int OK = 200;
    private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration MAX_TIME = Duration.ofMinutes(10);

    private final String where;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(MAX_CONNECT_TIME).build();
    private final AtomicInteger failures = new AtomicInteger();

    /** @param where a file, or an address that begins with {@code http://} or {@code https://} */
    public ReleaseSource(String where) {
        this.where = where;
    }

    public boolean isFar() {
        return where.matches("https?://.*");
    }

    /** What changes with the release; also after a failure, so that it is tried again. */
    String state() {
        return checksum() + " " + failures.get();
    }

    /**
     * Fetches the release.
     *
     * @throws ChokepointException UNREADABLE_FILE if it or its checksum is not there, does not fit, or is of another version
     */
    public Release open() {
        try {
            return fetch();
        } catch (ChokepointException e) {
            failures.incrementAndGet();
            throw e;
        }
    }

    private Release fetch() {
        String wanted = checksum();
        try {
            Path copy = Files.createTempFile("chokepoint", ".release");
            copy.toFile().deleteOnExit();
            try {
                return copied(copy, wanted);
            } finally {
                // Nothing is left of it but what is in memory and mapped; faulty ones would fill the disk, try by try.
                FileUtils.deleteQuietly(copy.toFile());
            }
        } catch (IOException e) {
            throw unreadable(FileTrouble.of(e));
        }
    }

    private Release copied(Path copy, String wanted) throws IOException {
        try (InputStream in = read(where)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!sha256(copy).equals(wanted)) {
            throw unreadable("does not have the checksum that stands in " + where + CHECKSUM);
        }
        ReleaseFile file = ReleaseFile.map(copy)
                .filter(each -> Inputs.in(each).isPresent())
                .orElseThrow(() -> unreadable("is no release, or of another version of this program"));
        return Release.of(new Workspace(Path.of(".")), file);
    }

    private String checksum() {
        try (InputStream in = read(where + CHECKSUM)) {
            String text = new String(in.readNBytes(DIGIT_COUNT + 1), StandardCharsets.US_ASCII);
            if (text.matches(DIGITS)) {
                return text.substring(0, DIGIT_COUNT);
            }
            throw unreadable("has no checksum in " + where + CHECKSUM);
        } catch (IOException e) {
            throw unreadable("has no checksum: " + FileTrouble.of(e));
        }
    }

    private InputStream read(String name) throws IOException {
        if (!isFar()) {
            return Files.newInputStream(Path.of(name));
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(name)).timeout(MAX_TIME).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != OK) {
                response.body().close();
                throw new IOException(name + " answers with status " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was stopped", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private ChokepointException unreadable(String what) {
        return new ChokepointException(
                ErrorCode.UNREADABLE_FILE,
                where,
                what,
                "copy there what 'chokepoint build' of the same version makes, then its checksum: sha256sum FILE > FILE"
                        + CHECKSUM);
    }
}
