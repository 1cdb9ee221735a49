package org.w3id.chokepoint.server.dump;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.w3id.chokepoint.dump.DumpCatalog;
import org.w3id.chokepoint.dump.DumpFile;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.server.http.ByteRange;
import org.w3id.chokepoint.server.http.FileRegion;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/**
 * {@code /dump/}: which files there are; {@code /dump/NAME}: one of them, whole or in part; {@code /dump/NAME.sha256}:
 * its checksum.
 */
public record DumpService(Lazy<DumpCatalog> catalog, DumpStore store, ReleaseId releaseId) implements Service {
    public static final String PATH = "/dump";

    private static final String CHECKSUM = ".sha256";
    private static final String LIST = "index.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String name = exchange.rest().replaceFirst("^/", "");
        if (name.isEmpty()) {
            exchange.send(HtmlPage.MEDIA_TYPE, new DumpPage(catalog.get(), releaseId).html());
        } else if (name.equals(LIST)) {
            exchange.send("application/json", JSON.writeValueAsString(list()));
        } else if (name.endsWith(CHECKSUM)) {
            DumpFile file = file(name.substring(0, name.length() - CHECKSUM.length()));
            String base = file.name().substring(file.name().lastIndexOf('/') + 1);
            exchange.send(
                    "text/plain",
                    DumpFile.checksumLine(
                            store.get(releaseId.fingerprint(), file).sha256(), base));
        } else {
            send(exchange, file(name));
        }
    }

    private Map<String, Object> list() {
        List<Map<String, String>> files = catalog.get().files().stream()
                .map(file -> Map.of(
                        "path",
                        PATH + "/" + file.name(),
                        "mediaType",
                        file.mediaType(),
                        "title",
                        file.title(),
                        "sha256",
                        PATH + "/" + file.name() + CHECKSUM))
                .toList();
        return Map.of("files", files, "release", releaseId.version());
    }

    private DumpFile file(String name) {
        return catalog.get()
                .find(name)
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.NOT_FOUND,
                        PATH + "/" + name,
                        "the dump has no such file",
                        Suggestions.remedy(
                                name,
                                catalog.get().files().stream()
                                        .map(DumpFile::name)
                                        .toList(),
                                "see " + PATH + "/")));
    }

    private void send(HttpExchange exchange, DumpFile file) throws IOException {
        StoredDump stored = store.get(releaseId.fingerprint(), file);
        exchange.response().setHeader("ETag", stored.entityTag());
        exchange.response().setHeader("Accept-Ranges", "bytes");
        exchange.response().setHeader("Repr-Digest", stored.digestField());
        if (Collections.list(exchange.request().getHeaders("If-None-Match")).stream()
                .anyMatch(tags -> isKnown(tags, stored))) {
            exchange.response().setStatus(304);
            return;
        }
        Optional<ByteRange> range = range(exchange, stored);
        range.ifPresent(bytes -> exchange.response().setHeader("Content-Range", bytes.header(stored.size())));
        if (range.filter(ByteRange::isEmpty).isPresent()) {
            exchange.setProblemHeader("Content-Range", range.get().header(stored.size()));
            throw new HttpException.RuntimeException(416);
        }
        if (range.isPresent()) {
            exchange.response().setStatus(206);
        }
        ByteRange bytes = range.orElse(new ByteRange(0, stored.size()));
        exchange.send(file.mediaType(), new FileRegion(stored.path(), bytes.start(), bytes.length()));
    }

    /** Only GET has ranges, and only of the file that the client began with. */
    private static Optional<ByteRange> range(HttpExchange exchange, StoredDump stored) {
        boolean same = exchange.header("If-Range").orElse(stored.entityTag()).equals(stored.entityTag());
        return exchange.method().equals("GET") && same
                ? exchange.header("Range").flatMap(header -> ByteRange.of(header, stored.size()))
                : Optional.empty();
    }

    private static boolean isKnown(String tags, StoredDump stored) {
        return tags.strip().equals("*") || tags.contains(stored.entityTag());
    }
}
