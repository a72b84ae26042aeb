import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// One POM of a Maven repository, as it stands.
record PomFile(Element root) {
    static PomFile read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new PomFile(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException fault) {
            throw new IOException(file + " cannot be read", fault);
        }
    }

    String group() {
        return text(root, "groupId")
                .or(() -> child(root, "parent").flatMap(parent -> text(parent, "groupId")))
                .orElseThrow();
    }

    List<String> licences() {
        return child(root, "licenses").stream()
                .flatMap(all -> children(all, "license"))
                .flatMap(licence -> text(licence, "name").stream())
                .toList();
    }

    Optional<String> site() {
        return text(root, "url").filter(url -> !url.contains("${"));
    }

    Optional<Path> parent(Path repository) {
        return child(root, "parent")
                .map(parent -> {
                    String artifact = text(parent, "artifactId").orElseThrow();
                    String version = text(parent, "version").orElseThrow();
                    Path group = repository.resolve(text(parent, "groupId").orElseThrow().replace('.', '/'));
                    return group.resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".pom");
                });
    }

    private static Optional<String> text(Element of, String name) {
        return child(of, name).map(element -> element.getTextContent().strip());
    }

    private static Optional<Element> child(Element of, String name) {
        return children(of, name).findFirst();
    }

    private static Stream<Element> children(Element of, String name) {
        return IntStream.range(0, of.getChildNodes().getLength())
                .mapToObj(of.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
