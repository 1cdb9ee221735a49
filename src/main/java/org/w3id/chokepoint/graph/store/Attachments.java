package org.w3id.chokepoint.graph.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;

/** What a release holds besides the graphs, as bytes by name. */
record Attachments(Map<String, byte[]> byName) {
    private static final String PREFIXES = "prefixes";

    static Attachments of(Map<String, byte[]> byName, PrefixMapping prefixes) {
        Map<String, byte[]> all = new TreeMap<>(byName);
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(prefixes.getNsPrefixMap())
                .forEach((prefix, iri) ->
                        lines.append(prefix).append('\t').append(iri).append('\n'));
        all.put(PREFIXES, lines.toString().getBytes(StandardCharsets.UTF_8));
        return new Attachments(all);
    }

    static Attachments read(ByteBuffer bytes) {
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        Map<String, byte[]> byName = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(all))) {
            for (int rest = in.readInt(); rest > 0; rest--) {
                byName.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachments(byName);
    }

    ByteBuffer bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(byName.size());
            for (Map.Entry<String, byte[]> entry : byName.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    Optional<byte[]> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    PrefixMapping prefixes() {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        new String(byName.get(PREFIXES), StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            prefixes.setNsPrefix(line.substring(0, tab), line.substring(tab + 1));
        });
        return prefixes.lock();
    }
}
