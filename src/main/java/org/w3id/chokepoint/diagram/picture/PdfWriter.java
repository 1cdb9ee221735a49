package org.w3id.chokepoint.diagram.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.bridge.DefaultFontFamilyResolver;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.fop.svg.PDFTranscoder;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramWriter;

/**
 * Writes a diagram as a PDF of one page. Letters are drawn as shapes, so that every script comes out and no font need be
 * there.
 */
public final class PdfWriter implements DiagramWriter {
    /** What FOP takes from the clock and from chance. */
    private static final Pattern CHANCE = Pattern.compile("(?<=/ID \\[)<[0-9A-Fa-f]{32}> <[0-9A-Fa-f]{32}>");

    private static final Pattern CLOCK = Pattern.compile("(?<=Date \\(D:)\\d{14}[^)]*(?=\\))");

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        PDFTranscoder transcoder = new ShapesTranscoder();
        transcoder.addTranscodingHint(PDFTranscoder.KEY_STROKE_TEXT, true);
        transcoder.addTranscodingHint(PDFTranscoder.KEY_AUTO_FONTS, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            StringReader svg = new StringReader(SvgWriter.LIGHT.text(diagram));
            transcoder.transcode(new TranscoderInput(svg), new TranscoderOutput(bytes));
        } catch (TranscoderException e) {
            throw new IOException(e);
        }
        out.write(settled(bytes.toByteArray()));
    }

    /** The same document with a fixed date and an identifier made from the content, each as long as before. */
    private static byte[] settled(byte[] pdf) {
        String dated = CLOCK.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .replaceAll(match -> "20000101000000" + "Z".repeat(match.group().length() - 14));
        String anonymous = CHANCE.matcher(dated)
                .replaceFirst(match -> "0".repeat(match.group().length()));
        String digest = UUID.nameUUIDFromBytes(anonymous.getBytes(StandardCharsets.ISO_8859_1))
                .toString()
                .replace("-", "");
        Matcher identifier = CHANCE.matcher(dated);
        return identifier.replaceFirst("<" + digest + "> <" + digest + ">").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** FOP would take Latin letters from fonts that a reader may lack, even when asked for shapes. */
    private static final class ShapesTranscoder extends PDFTranscoder {

        @Override
        protected FOPTranscoderUserAgent createUserAgent() {
            return new FOPTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return DefaultFontFamilyResolver.SINGLETON;
                }
            };
        }
    }
}
