package org.w3id.chokepoint.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.chokepoint.chart.BarChart;
import org.w3id.chokepoint.chart.BarWriter;
import org.w3id.chokepoint.chart.CountryMap;
import org.w3id.chokepoint.chart.MapWriter;
import org.w3id.chokepoint.chart.RowsTimeline;
import org.w3id.chokepoint.chart.TimelineWriter;
import org.w3id.chokepoint.diagram.DiagramCaption;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.picture.PngWriter;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;

/** The rows of an answer as the picture that the header of its query names. */
record AnswerPicture(BoundQuery bound, Labels labels, String release) {
    /** A picture opened by itself runs nothing and loads nothing; its dark colours are a style sheet of its own. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    static final List<Format> FORMATS = List.of(DiagramFormats.SVG, DiagramFormats.PNG);

    static List<Format> formats(CannedQuery query) {
        return query.layout().isPresent() ? FORMATS : List.of();
    }

    /** @param format one of {@link #FORMATS} */
    byte[] of(Answer.Rows rows, Format format) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        draw(rows, svg);
        if (format.equals(DiagramFormats.SVG)) {
            return svg.toByteArray();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngWriter.write(svg.toString(StandardCharsets.UTF_8), png);
        return png.toByteArray();
    }

    private void draw(Answer.Rows rows, OutputStream out) throws IOException {
        Caption caption = new DiagramCaption(bound, labels, DiagramOptions.DEFAULT, release).of(List.of());
        switch (bound.query().layout().orElseThrow()) {
            case "map" -> MapWriter.write(CountryMap.of(rows, labels.graph(), caption), out);
            case "chart" -> BarWriter.write(BarChart.of(rows, labels, caption), out);
            default -> TimelineWriter.write(RowsTimeline.of(bound.query().name(), rows, labels, caption), out);
        }
    }
}
