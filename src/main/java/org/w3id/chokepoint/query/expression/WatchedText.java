package org.w3id.chokepoint.query.expression;

/** A text that a regular expression reads, and that asks the budget at each character: patterns may backtrack for years. */
record WatchedText(String text, QueryBudget budget) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.check();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.substring(start, end), budget);
    }

    @Override
    public String toString() {
        return text;
    }
}
