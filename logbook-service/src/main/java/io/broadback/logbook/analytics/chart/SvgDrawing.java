package io.broadback.logbook.analytics.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.StringWriter;
import java.util.function.Consumer;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is drawn on a Graphics2D as SVG: text stays text in whatever sans-serif the reader has, nothing is loaded from
 * elsewhere,
 * and the same drawing gives the same bytes.
 */
final class SvgDrawing {
    static {
        // No display is needed; to be said before the first class of AWT asks for one.
        System.setProperty("java.awt.headless", "true");
        // Otherwise JFreeChart draws the outlines of letters where a text is turned.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private static final int DECIMALS = 2;

    private SvgDrawing() {
    }

    /** Title and description are what a screen reader tells. */
    static String of(String title, String description, Size size, Consumer<Graphics2D> drawing) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setPrecision(DECIMALS);
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
            drawing.accept(graphics);
            Element root = graphics.getRoot();
            graphics.dispose();
            readable(root);
            described(root, title, description, size);
            return written(root);
        } catch (ParserConfigurationException | TransformerException failure) {
            throw new IllegalStateException("A drawing cannot be written as SVG", failure);
        }
    }

    private static void described(Element root, String title, String description, Size size) {
        root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title desc");
        root.insertBefore(text(root, "desc", description), root.getFirstChild());
        root.insertBefore(text(root, "title", title), root.getFirstChild());
    }

    private static Element text(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setAttribute("id", name);
        element.setTextContent(text);
        return element;
    }

    /** Fonts fall back, and the generator's comment goes. */
    private static void readable(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.COMMENT_NODE) {
                node.removeChild(child);
            } else {
                readable(child);
            }
            child = next;
        }
        if (node instanceof Element element && element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FONTS);
        }
    }

    private static String written(Element root) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        StringWriter writer = new StringWriter();
        transformer.transform(new DOMSource(root), new StreamResult(writer));
        return writer.toString();
    }
}
