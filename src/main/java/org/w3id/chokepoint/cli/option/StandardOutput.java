package org.w3id.chokepoint.cli.option;

import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** What is printed; Java keeps silent when it cannot be written, as on a full disk. */
public final class StandardOutput {

    private StandardOutput() {}

    /** @throws ChokepointException UNWRITABLE_FILE if not all that was printed arrived */
    public static void requireWritten() {
        if (System.out.checkError()) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE,
                    "standard output",
                    "cannot be written to its end",
                    "make room, or name a file with -o");
        }
    }
}
