package org.w3id.chokepoint.golden;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A long answer as hashes: for each thing that rows are about, that of its name and that of its rows, less what may change.
 *
 * <p>What the answer says about a thing that was not known when the file was written is not looked at.
 *
 * @param rowsByThing hash of the rows by hash of the thing
 */
record FrozenRows(Map<String, String> rowsByThing) {
    private static final int LENGTH = 12;
    private static final int PAIRS_IN_A_LINE = 4;

    static FrozenRows of(Rows answer, Scope scope) {
        Map<String, String> hashes = new TreeMap<>();
        answer.without(scope.loose())
                .by(scope.about())
                .forEach((key, rows) -> hashes.put(hash(List.of(key)), hash(rows)));
        return new FrozenRows(hashes);
    }

    static FrozenRows read(String text) {
        Map<String, String> hashes = new TreeMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> List.of(line.split(" ")).stream())
                .forEach(pair -> hashes.put(pair.split(":")[0], pair.split(":")[1]));
        return new FrozenRows(hashes);
    }

    String text() {
        List<String> pairs = rowsByThing.entrySet().stream()
                .map(pair -> pair.getKey() + ":" + pair.getValue())
                .toList();
        StringBuilder text = new StringBuilder("# SHA-256, shortened, of what rows are about and of the rows\n");
        for (int start = 0; start < pairs.size(); start += PAIRS_IN_A_LINE) {
            text.append(String.join(" ", pairs.subList(start, Math.min(start + PAIRS_IN_A_LINE, pairs.size()))))
                    .append('\n');
        }
        return text.toString();
    }

    /** What is said otherwise than when the file was written, as it is said now, and how many things are gone. */
    List<String> differences(Rows answer, Scope scope) {
        List<String> differences = new ArrayList<>();
        Map<String, String> gone = new TreeMap<>(rowsByThing);
        answer.without(scope.loose()).by(scope.about()).forEach((key, rows) -> {
            String was = gone.remove(hash(List.of(key)));
            if (was != null && !was.equals(hash(rows))) {
                differences.add("about " + key + " another answer, now:\n"
                        + rows.stream().map(Rows::line).collect(Collectors.joining()));
            }
        });
        if (!gone.isEmpty() && !scope.leaving()) {
            differences.add("nothing any more about " + gone.size() + " things, with the hashes " + gone.keySet()
                    + " (compare with the answer before the change)");
        }
        return differences;
    }

    private static String hash(List<List<String>> rows) {
        String text = rows.stream().map(Rows::line).collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
