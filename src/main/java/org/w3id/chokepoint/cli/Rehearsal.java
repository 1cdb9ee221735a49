package org.w3id.chokepoint.cli;

/**
 * Runs several command lines one after another in one process, for Java to note which classes they need; the launcher
 * keeps these in an archive, from which later runs take them.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** @param lines one command each, without quotation; the last may be one that runs until it is ended */
    public static void main(String[] lines) {
        EarlyStart.leaveOut();
        for (String line : lines) {
            String[] arguments = line.split(" ");
            Chokepoint.commandLine(arguments).execute(arguments);
        }
    }
}
