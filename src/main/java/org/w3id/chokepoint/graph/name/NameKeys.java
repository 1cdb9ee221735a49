package org.w3id.chokepoint.graph.name;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The keys of all names of a graph, worked out beforehand, in the order in which the graph gives the names.
 *
 * <p>With each key goes a hash of the name, so that keys are never taken for those of other names.
 */
public final class NameKeys {
    private NameKeys() {}

    /** @param names those of a graph that will not change any more */
    public static byte[] bytes(List<NameEntry> names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(names.size());
            for (NameEntry name : names) {
                out.writeInt(name.text().hashCode());
                out.writeInt(name.key().stem().length());
                out.writeUTF(name.key().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** The names with their keys; empty if the bytes were not made of these names. */
    static Optional<List<NameEntry>> read(List<NameEntry> names, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            NameEntry[] keyed = new NameEntry[in.readInt()];
            for (int i = 0; keyed.length == names.size() && i < keyed.length; i++) {
                if (in.readInt() != names.get(i).text().hashCode()) {
                    return Optional.empty();
                }
                keyed[i] = names.get(i).withKey(read(in));
            }
            return keyed.length == names.size() ? Optional.of(List.of(keyed)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes that were written can be read", e);
        }
    }

    private static NameKey read(DataInputStream in) throws IOException {
        int stem = in.readInt();
        String text = in.readUTF();
        return new NameKey(text, text.substring(0, stem));
    }
}
