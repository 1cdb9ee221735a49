package org.w3id.chokepoint.ingest.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with a header line; cells may have several lines, and lines may end in CRLF. */
final class CsvItems implements ItemFormat {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    @Override
    public void read(InputFile file, String records, ItemConsumer consumer) throws IOException {
        try (Reader text = file.text();
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            Iterator<CSVRecord> rows = parser.iterator();
            if (!rows.hasNext()) {
                return;
            }
            List<String> header =
                    rows.next().toList().stream().map(String::strip).toList();
            requireDistinct(header);
            consumer.header(header);
            long line = parser.getCurrentLineNumber() + 1;
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                pass(
                        new Item(file.name(), row.getRecordNumber() - 1, line, fields(header, row)),
                        header,
                        row,
                        consumer);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireDistinct(List<String> header) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new IOException("has two columns '" + name + "', of which one would be lost");
            }
        }
    }

    private static void pass(Item item, List<String> header, CSVRecord row, ItemConsumer consumer) {
        if (row.size() == header.size()) {
            consumer.accept(item);
        } else {
            consumer.broken(item.place(), "has %d cells under %d headers".formatted(row.size(), header.size()));
        }
    }

    private static ObjectNode fields(List<String> header, CSVRecord row) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            fields.put(header.get(i), row.get(i));
        }
        return fields;
    }
}
