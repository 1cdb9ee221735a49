package org.w3id.chokepoint.ingest.read;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record of an input file, whatever the format of the file.
 *
 * @param file name of the file, or its path below the folder that was given
 * @param row position in the file, from 1
 * @param line line on which it begins, from 1; 0 if the format does not tell
 * @param fields its fields; nested objects and lists as in JSON, everything else as text or number
 */
public record Item(String file, long row, long line, ObjectNode fields) {

    /** Where the record stands, for messages. */
    public String place() {
        return line > 0 ? file + ":" + line : file + " record " + row;
    }
}
