package org.w3id.chokepoint.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * An example of good or bad data for one rule: {@code src/test/resources/checks/NAME/good.ttl} or {@code bad.ttl}.
 *
 * <p>A line {@code # file: data/…} begins a file of the workspace that the example stands for, since many rules compare
 * graphs; each such file begins with the prefixes of the whole. A line {@code # expect: …} holds a part of what the rule
 * must say.
 */
public record Example(String text) {
    static final Path FOLDER = Path.of("src/test/resources/checks");

    private static final Path ONTOLOGY = Path.of("ontology");
    private static final String FILE = "# file: ";
    private static final String EXPECT = "# expect: ";

    static Example read(String rule, String file) {
        try {
            return new Example(Files.readString(FOLDER.resolve(rule).resolve(file)));
        } catch (IOException e) {
            throw new AssertionError("the rule " + rule + " needs an example " + file + " in " + FOLDER, e);
        }
    }

    public List<String> expected() {
        return text.lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
    }

    /** The example with the ontology and shapes of the project, loaded from files in the given empty folder. */
    public KnowledgeGraph load(Path folder) throws IOException {
        SmallWorkspace workspace = new SmallWorkspace(folder);
        try (Stream<Path> files = Files.list(ONTOLOGY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                workspace.file("ontology/" + file.getFileName(), Files.readString(file));
            }
        }
        String[] sections = text.split("(?m)^" + FILE);
        if (sections.length == 1) {
            workspace.file("data/sources/example.ttl", text);
        }
        for (String section : List.of(sections).subList(1, sections.length)) {
            String name = section.lines().findFirst().orElseThrow();
            workspace.file(name, sections[0] + "#" + section);
        }
        return workspace.load();
    }
}
