package org.w3id.chokepoint.diagram.drawing;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.DiagramNode;

/**
 * The words in the box of a node.
 *
 * @param note kind, group, date and remarks, in smaller letters
 */
public record NodeText(TextBlock label, TextBlock note) {
    /** Room on the left for the bar in the colour of the kind. */
    public static final double LEFT = 16;

    public static final double TOP = 7;
    private static final double RIGHT = 12;
    private static final double MAX_WIDTH = 190;
    private static final int MAX_LINES = 5;

    public static NodeText of(DiagramNode node) {
        List<String> small =
                Stream.concat(Stream.of(node.note()), node.remarks().stream()).toList();
        return new NodeText(TextBlock.of(node.label(), 13, MAX_WIDTH, MAX_LINES), TextBlock.of(small, 10.5, MAX_WIDTH));
    }

    public double width() {
        return Math.max(60, Math.max(label.width(), note.width()) + LEFT + RIGHT);
    }

    public double height() {
        return label.height() + note.height() + 2 * TOP + 2;
    }
}
