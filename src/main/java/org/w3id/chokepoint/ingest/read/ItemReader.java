package org.w3id.chokepoint.ingest.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The formats of input files; each hands over one record at a time, and holds no more than that in memory. */
public enum ItemReader {
    CSV(new CsvItems()),
    JSON(new TreeItems(TreeFormat.JSON)),
    TOML(new TreeItems(TreeFormat.TOML)),
    XML(new XmlItems()),
    YAML(new TreeItems(TreeFormat.YAML));

    private final ItemFormat format;

    ItemReader(ItemFormat format) {
        this.format = format;
    }

    /** The format of that name, whatever its case. */
    public static Optional<ItemReader> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * @param records where the records are: for trees a path such as {@code results} or {@code data/results}, which may
     *     end in {@code *} for the entries of an object; empty for the values at the top; {@code lines} for a value a line; for XML the name of an element; a table has no need of it
     * @throws IOException also if the file breaks its format in a way that hides what follows
     */
    public void read(InputFile file, String records, ItemConsumer consumer) throws IOException {
        format.read(file, records, consumer);
    }
}
