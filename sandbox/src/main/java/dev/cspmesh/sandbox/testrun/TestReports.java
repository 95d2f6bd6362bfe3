package dev.cspmesh.sandbox.testrun;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Surefire wrote about the tests of one run. */
record TestReports(long passed, long skipped, List<Failed> failed) {
    private static final int MOST_CHARACTERS = 300;

    /** One test that failed. */
    record Failed(String module, String type, String test, String message) {
        String screen() {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            String method = test.replaceAll("[({\\[].*", "");
            return "\n✗ %s · %s · %s\n    %s\n    alone: ./mesh test %s '%s#%s'"
                    .formatted(module, simple, test, message, module, simple, method);
        }
    }

    /** Reads the reports that were written since then. */
    static TestReports since(Instant began, Path root) throws IOException {
        List<Failed> failed = new ArrayList<>();
        long passed = 0;
        long skipped = 0;
        for (Path report : ModuleFiles.since(began, root, "target/surefire-reports", "TEST-.*\\.xml")) {
            String module = ModuleFiles.module(root, report);
            NodeList cases = parse(report).getElementsByTagName("testcase");
            for (int index = 0; index < cases.getLength(); index++) {
                Element test = (Element) cases.item(index);
                List<Element> troubles = Stream.concat(children(test, "failure"), children(test, "error"))
                        .toList();
                if (!troubles.isEmpty()) {
                    failed.add(failed(module, test, troubles.getFirst()));
                } else if (children(test, "skipped").findAny().isPresent()) {
                    skipped++;
                } else {
                    passed++;
                }
            }
        }
        return new TestReports(passed, skipped, List.copyOf(failed));
    }

    private static Failed failed(String module, Element test, Element trouble) {
        String message =
                trouble.getAttribute("message").isBlank() ? trouble.getTextContent() : trouble.getAttribute("message");
        String line = message.strip().replaceAll("\\s+", " ");
        return new Failed(
                module,
                test.getAttribute("classname"),
                test.getAttribute("name"),
                line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line);
    }

    private static Document parse(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + ": " + e.getMessage(), e);
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements.stream();
    }
}
