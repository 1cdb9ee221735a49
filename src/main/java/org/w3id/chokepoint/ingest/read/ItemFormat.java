package org.w3id.chokepoint.ingest.read;

import java.io.IOException;

/** Reads all records of a file of one format. */
interface ItemFormat {

    /**
     * @param records where they are, as the settings of a dataset say
     */
    void read(InputFile file, String records, ItemConsumer consumer) throws IOException;
}
