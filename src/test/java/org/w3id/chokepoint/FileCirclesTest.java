package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No file needs itself by way of others, so that each can be understood after those that it uses. */
class FileCirclesTest {

    @Test
    void noFilesUseEachOtherInACircle() {
        assertEquals(Set.of(), circles(SourceFile.all()));
    }

    @Test
    void aCircleIsFound() {
        List<SourceFile> files = List.of(
                new SourceFile("graph", "A", "class A { B b; }"),
                new SourceFile("graph", "B", "import org.w3id.chokepoint.query.C;\nclass B { C c; }"),
                new SourceFile("query", "C", "import org.w3id.chokepoint.graph.A;\nclass C { A a; }"),
                new SourceFile("query", "D", "class D { C c; }"));
        assertEquals(Set.of("graph/A", "graph/B", "query/C"), circles(files));
    }

    /** What is left when files that use none of the rest, and files that none of the rest uses, are taken away. */
    private static Set<String> circles(List<SourceFile> files) {
        Set<String> names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        Map<String, Set<String>> uses = new HashMap<>();
        files.forEach(file -> uses.put(file.name(), file.uses(names)));
        Set<String> rest = new TreeSet<>(names);
        int before;
        do {
            before = rest.size();
            rest.removeIf(file -> uses.get(file).stream().noneMatch(rest::contains));
            Set<String> used =
                    rest.stream().flatMap(file -> uses.get(file).stream()).collect(Collectors.toSet());
            rest.retainAll(used);
        } while (rest.size() < before);
        return rest;
    }
}
