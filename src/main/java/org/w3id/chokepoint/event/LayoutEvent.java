package org.w3id.chokepoint.event;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A diagram whose parts were given their places. */
@Name("chokepoint.Layout")
@Label("Layout")
@Description("The layout of a diagram, without the query and the drawing")
@Category("Chokepoint")
@StackTrace(false)
public final class LayoutEvent extends Event {
    @Label("Nodes")
    private int nodes;

    @Label("Edges")
    private int edges;

    @Label("Layout")
    private String layout;

    static <T> T of(String layout, int nodes, int edges, Supplier<T> arrangement) {
        LayoutEvent event = new LayoutEvent();
        event.nodes = nodes;
        event.edges = edges;
        event.layout = layout;
        event.begin();
        try {
            return arrangement.get();
        } finally {
            event.commit();
        }
    }
}
