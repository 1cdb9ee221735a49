package org.w3id.chokepoint.ingest.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Writes sorted triples in the style of the files under {@code data/}: one predicate on a line, the objects aligned.
 *
 * @param out where to write
 * @param prefixes the prefixes, by name
 */
public record TurtleWriter(Appendable out, Map<String, String> prefixes) {
    private static final int WIDTH = 120;
    private static final String INDENT = "    ";

    public void head(List<String> comments) throws IOException {
        for (String comment : comments) {
            out.append("# ").append(comment).append('\n');
        }
        for (Map.Entry<String, String> prefix : new TreeMap<>(prefixes).entrySet()) {
            out.append("@prefix %s: <%s> .\n".formatted(prefix.getKey(), prefix.getValue()));
        }
    }

    /**
     * @param triples those of one subject one after the other
     * @return how many there were
     */
    public long write(Iterator<Triple> triples) throws IOException {
        TurtleTerms terms = new TurtleTerms(prefixes);
        List<Triple> block = new ArrayList<>();
        long count = 0;
        while (triples.hasNext()) {
            Triple triple = triples.next();
            if (!block.isEmpty() && !block.get(0).getSubject().equals(triple.getSubject())) {
                block(block, terms);
                block.clear();
            }
            block.add(triple);
            count++;
        }
        if (!block.isEmpty()) {
            block(block, terms);
        }
        return count;
    }

    private void block(List<Triple> triples, TurtleTerms terms) throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Triple triple : triples) {
            lines.computeIfAbsent(terms.predicate(triple.getPredicate()), name -> new ArrayList<>())
                    .add(terms.text(triple.getObject()));
        }
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.append('\n').append(terms.text(subject(triples))).append('\n');
        int left = lines.size();
        for (Map.Entry<String, List<String>> line : lines.entrySet()) {
            String start =
                    INDENT + line.getKey() + " ".repeat(width - line.getKey().length() + 1);
            out.append(start).append(objects(line.getValue(), start.length()));
            out.append(--left == 0 ? " .\n" : " ;\n");
        }
    }

    private static Node subject(List<Triple> triples) {
        return triples.get(0).getSubject();
    }

    private static String objects(List<String> objects, int start) {
        String joined = String.join(" , ", objects);
        return start + joined.length() <= WIDTH ? joined : String.join(" ,\n" + " ".repeat(start), objects);
    }
}
