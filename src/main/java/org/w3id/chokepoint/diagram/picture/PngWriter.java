package org.w3id.chokepoint.diagram.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramWriter;

/** Writes a diagram as PNG, at twice its size as long as that is not too many pixels. */
public final class PngWriter implements DiagramWriter {
    private static final double MAX_PIXELS = 24e6;
    /** Batik does not know the question whether the reader prefers the dark. */
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\S+) (\\S+)\"");

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        write(SvgWriter.LIGHT.text(diagram), out);
    }

    /** Writes any picture, in its light colours. */
    public static void write(String picture, OutputStream out) throws IOException {
        String svg = STYLE.matcher(picture).replaceAll("");
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, width(svg));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IOException(e);
        }
    }

    private static float width(String svg) {
        double[] size = SIZE.matcher(svg)
                .results()
                .limit(1)
                .flatMapToDouble(match ->
                        DoubleStream.of(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))))
                .toArray();
        double scale = Math.min(2, Math.sqrt(MAX_PIXELS / (size[0] * size[1])));
        return (float) Math.floor(size[0] * scale);
    }
}
