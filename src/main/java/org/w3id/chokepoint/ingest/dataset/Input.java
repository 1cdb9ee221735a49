package org.w3id.chokepoint.ingest.dataset;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.ingest.map.Mapping;
import org.w3id.chokepoint.ingest.read.ItemReader;

/**
 * A kind of file that a dataset consists of.
 *
 * @param name what messages and look-ups call it
 * @param match patterns of file names, such as {@code *.json.gz}
 * @param records where the records are, as {@link ItemReader} takes it
 * @param key the field by which its records are looked up; then it has no mapping
 * @param mapping empty for a look-up table
 */
public record Input(
        String name,
        List<String> match,
        ItemReader format,
        String records,
        Optional<String> key,
        Optional<Mapping> mapping,
        Columns columns) {

    /** Whether a file of that name is one of this kind. */
    public boolean takes(Path file) {
        return match.stream().anyMatch(pattern -> FileSystems.getDefault()
                .getPathMatcher("glob:" + pattern)
                .matches(file.getFileName()));
    }
}
