package org.w3id.chokepoint.ingest.entity;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.format.WholeFile;
import org.w3id.chokepoint.graph.Utf8;

/** A table that curators read and write beside the imports, with a line of headings and lines that Git compares well. */
record CuratorTable(Path file) {

    /** @throws ChokepointException UNREADABLE_FILE; INVALID_INPUT if a heading is missing */
    List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        try (CSVParser rows = format.parse(new StringReader(Utf8.read(file)))) {
            return rows.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "make the file readable", e);
        } catch (IllegalArgumentException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT, file, e.getMessage(), "give each column a heading of its own", e);
        }
    }

    /** @throws ChokepointException UNWRITABLE_FILE; then the old rows are still there */
    void write(List<String> header, List<List<Object>> rows) {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        try {
            new WholeFile(file).write(out -> {
                CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
                csv.printRecord(header);
                csv.printRecords(rows);
                csv.flush();
            });
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, FileTrouble.of(e), "name a file that can be written", e);
        }
    }
}
