package ai.cicops.portal.local.five9.soap;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a request. Children are found by local name, in whatever order they came: the
 * service is lenient.
 */
record RequestElement(String name, String namespace, String text, List<RequestElement> children) {

  /** The operation: the first element of the SOAP body. */
  static RequestElement operation(String envelope) {
    try {
      RequestElement root = parsed(envelope);
      return root.child("Body")
          .flatMap(body -> body.children().stream().findFirst())
          .orElseThrow(() -> SoapFault.of("ServerFault", "No operation in the body"));
    } catch (XMLStreamException malformed) {
      throw SoapFault.of("ServerFault", "Error reading XMLStreamReader");
    }
  }

  Optional<RequestElement> child(String childName) {
    return children(childName).stream().findFirst();
  }

  List<RequestElement> children(String childName) {
    return children.stream().filter(child -> child.name().equals(childName)).toList();
  }

  /** The text of a child that must be there. */
  String required(String childName) {
    return child(childName)
        .map(child -> child.text().strip())
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> SoapFault.missedArgument(childName));
  }

  private static RequestElement parsed(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    reader.nextTag();
    return element(reader);
  }

  private static RequestElement element(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    StringBuilder text = new StringBuilder();
    List<RequestElement> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(reader));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
    }
    return new RequestElement(name, namespace, text.toString(), children);
  }
}
