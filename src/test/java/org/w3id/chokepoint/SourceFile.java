package org.w3id.chokepoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source file of the program, read as text: which types it names.
 *
 * @param folder its package below that of the program, such as {@code graph/name}
 * @param type the name of the type that it holds
 */
record SourceFile(String folder, String type, String text) {
    private static final Path ROOT = Path.of("src/main/java/org/w3id/chokepoint");
    private static final Pattern NAME =
            Pattern.compile("org\\.w3id\\.chokepoint\\.((?:[a-z]\\w*\\.)*)([A-Z]\\w*)", Pattern.MULTILINE);
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|/\\*.*?\\*/|//[^\\n]*|^(?:import|package) [^\\n]*",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern IMPORTED = Pattern.compile("^import [\\w.]+\\.([A-Z]\\w*);", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");

    /** All files but those that describe packages. */
    static List<SourceFile> all() {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path path) {
        try {
            String folder = ROOT.relativize(path.getParent()).toString().replace('\\', '/');
            String type = path.getFileName().toString().replace(".java", "");
            return new SourceFile(folder, type, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the description of a package is. */
    static Path description(String folder) {
        return ROOT.resolve(folder).resolve("package-info.java");
    }

    String name() {
        return folder + "/" + type;
    }

    /** The other packages that are named in full, which every import does. */
    Set<String> packages() {
        return names(match -> match.group(1)).stream()
                .map(name -> name.replaceFirst("\\.$", "").replace('.', '/'))
                .filter(name -> !name.equals(folder))
                .collect(Collectors.toSet());
    }

    /** The files among the given ones whose types are named here. */
    Set<String> uses(Set<String> files) {
        Set<String> imported =
                IMPORTED.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
        String code = NOT_CODE.matcher(text).replaceAll(" ");
        Stream<String> neighbours = WORD.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(word -> !imported.contains(word))
                .map(word -> folder + "/" + word);
        Stream<String> others = names(match -> match.group(1).replace('.', '/') + match.group(2)).stream();
        return Stream.concat(neighbours, others)
                .filter(file -> files.contains(file) && !file.equals(name()))
                .collect(Collectors.toSet());
    }

    private Set<String> names(Function<MatchResult, String> part) {
        return NAME.matcher(text).results().map(part).collect(Collectors.toSet());
    }
}
