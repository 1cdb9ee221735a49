package org.w3id.chokepoint.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table for spreadsheets and data frames.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public record CsvTable(List<String> header, List<List<String>> rows) {

    public void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            printer.printRecords(rows);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
