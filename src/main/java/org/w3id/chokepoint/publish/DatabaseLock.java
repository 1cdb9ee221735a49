package org.w3id.chokepoint.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.function.IORunnable;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** TDB2's own lock of a database: while it is held here, nobody opens it. */
record DatabaseLock(ProcessFileLock lock) {

    /**
     * @param folder of the database, which need not hold one yet
     * @throws ChokepointException BUSY if another process, or this one, has it open
     */
    static DatabaseLock of(Path folder) {
        ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder));
        if (!isTaken(lock)) {
            throw new ChokepointException(
                    ErrorCode.BUSY,
                    folder,
                    "is open in another process, such as a server that reads it",
                    "end that process, or build the database in another folder");
        }
        return new DatabaseLock(lock);
    }

    private static boolean isTaken(ProcessFileLock lock) {
        try {
            boolean isTaken = lock.tryLock();
            if (!isTaken) {
                ProcessFileLock.release(lock);
            }
            return isTaken;
        } catch (AlreadyLocked e) {
            // It is open in this process, which would lose the lock if it were released.
            return false;
        }
    }

    /** Gives the lock up when the work has ended, however it did. */
    void during(IORunnable work) throws IOException {
        try {
            work.run();
        } finally {
            lock.unlock();
            ProcessFileLock.release(lock);
        }
    }
}
