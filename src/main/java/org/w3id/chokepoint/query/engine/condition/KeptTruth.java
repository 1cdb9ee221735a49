package org.w3id.chokepoint.query.engine.condition;

/** A condition on one variable, whose answers are kept by value. */
final class KeptTruth implements Condition {
    private static final int KEPT = 1024;

    private final Condition condition;
    private final int slot;
    private int[] ids;
    private Truth[] answers;

    KeptTruth(Condition condition, int slot) {
        this.condition = condition;
        this.slot = slot;
    }

    @Override
    public Truth test(int[] row) {
        if (answers == null) {
            ids = new int[KEPT];
            answers = new Truth[KEPT];
        }
        int place = row[slot] & KEPT - 1;
        if (answers[place] == null || ids[place] != row[slot]) {
            answers[place] = condition.test(row);
            ids[place] = row[slot];
        }
        return answers[place];
    }
}
