package org.w3id.chokepoint.diagram.picture;

import java.util.Optional;
import org.w3id.chokepoint.diagram.model.PageSize;
import org.w3id.chokepoint.format.Xml;

/**
 * What a picture is drawn on: as large as its content or, where it has to fit on a page, of the shape of the page, with the
 * content in its middle.
 *
 * @param width in the units of the content
 * @param height in the units of the content
 * @param right how far the content is moved to the right
 * @param down how far it is moved down
 */
record Sheet(double width, double height, double right, double down, Optional<PageSize> page) {

    static Sheet of(double width, double height, Optional<PageSize> page) {
        double ratio = page.map(size -> size.width() / size.height()).orElse(width / height);
        double whole = Math.max(width, height * ratio);
        double high = page.isPresent() ? whole / ratio : height;
        return new Sheet(whole, high, (whole - width) / 2, (high - height) / 2, page);
    }

    /** As an attribute: without a unit, or in millimetres. */
    Object printedWidth() {
        return page.<Object>map(size -> Xml.number(size.width()) + "mm").orElse(width);
    }

    Object printedHeight() {
        return page.<Object>map(size -> Xml.number(size.height()) + "mm").orElse(height);
    }

    void centre(Xml xml) {
        page.ifPresent(
                size -> xml.open("g", "transform", "translate(" + Xml.number(right) + " " + Xml.number(down) + ")"));
    }

    void end(Xml xml) {
        page.ifPresent(size -> xml.close());
    }
}
