package org.w3id.chokepoint.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.w3id.chokepoint.chart.CountryMap;
import org.w3id.chokepoint.chart.MapWriter;
import org.w3id.chokepoint.chart.RowsTimeline;
import org.w3id.chokepoint.chart.TimelineWriter;
import org.w3id.chokepoint.diagram.DiagramCaption;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;

/** The rows of an answer as the picture that the header of its query names. */
record AnswerPicture(BoundQuery bound, Labels labels, String release) {
    /** A picture opened by itself runs nothing and loads nothing; its dark colours are a style sheet of its own. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String MAP = "map";

    static boolean fits(CannedQuery query) {
        return query.layout().isPresent();
    }

    /** As SVG. */
    byte[] of(Answer.Rows rows) throws IOException {
        Caption caption = new DiagramCaption(bound, labels, DiagramOptions.DEFAULT, release).of(List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (bound.query().layout().filter(MAP::equals).isPresent()) {
            MapWriter.write(CountryMap.of(rows, labels.graph(), caption), out);
        } else {
            TimelineWriter.write(RowsTimeline.of(bound.query().name(), rows, labels, caption), out);
        }
        return out.toByteArray();
    }
}
