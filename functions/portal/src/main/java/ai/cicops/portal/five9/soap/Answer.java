package ai.cicops.portal.five9.soap;

import ai.cicops.portal.five9.PhonePlatform.Counter;
import ai.cicops.portal.five9.PhonePlatform.Operation;
import ai.cicops.portal.five9.ReportText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one answer as a stream: no DTD, no external entity, the CSV's one huge text node in pieces.
 */
final class Answer {
  private static final String RETURN = "return";
  private static final XMLInputFactory FACTORY = factory();

  private Answer() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // these count every &quot; of a report; without a DTD there is nothing that could expand
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("no external entity");
    });
    return factory;
  }

  /** What an answer says. */
  sealed interface Content<T> {
    /** The operation's own answer. */
    record Returned<T>(T value) implements Content<T> {}

    /**
     * A SOAP fault.
     *
     * @param name local name of the detail's element, empty when there is none
     * @param operationType of an exhausted quota, else empty
     */
    record Fault<T>(String name, String operationType) implements Content<T> {}
  }

  /** Reads an operation's answer out of the body. */
  @FunctionalInterface
  interface Body<T> {
    /** The reader stands on the operation's element; it must read to the operation's end. */
    T read(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  static <T> Content<T> read(InputStream input, Body<T> body)
      throws XMLStreamException, IOException {
    var xml = FACTORY.createXMLStreamReader(input);
    try {
      enter(xml, "Envelope");
      enter(xml, "Body");
      xml.nextTag();
      Content<T> content =
          xml.getLocalName().equals("Fault") ? fault(xml) : new Content.Returned<>(body.read(xml));
      // an answer that breaks off is none: read to the last tag
      while (xml.hasNext()) {
        xml.next();
      }
      return content;
    } finally {
      xml.close();
    }
  }

  /** The text of the one {@code return}; empty when there is none. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    return nextReturn(xml) ? xml.getElementText().strip() : "";
  }

  /** The CSV, piece by piece into its compressed form. */
  static ReportText report(XMLStreamReader xml) throws XMLStreamException, IOException {
    if (!nextReturn(xml)) {
      return ReportText.of("");
    }
    try {
      return ReportText.writing(writer -> copy(xml, writer));
    } catch (Broken broken) {
      throw broken.cause;
    }
  }

  static List<Counter> counters(XMLStreamReader xml) throws XMLStreamException {
    var counters = new ArrayList<Counter>();
    while (nextReturn(xml)) {
      counters(xml, counters);
    }
    return counters;
  }

  static Optional<Operation> operation(String type) {
    return switch (type) {
      case "ReportRequest" -> Optional.of(Operation.REPORT_REQUEST);
      case "RetrieveReport" -> Optional.of(Operation.RETRIEVE_REPORT);
      case "Query" -> Optional.of(Operation.QUERY);
      default -> Optional.empty();
    };
  }

  private static void copy(XMLStreamReader xml, Writer writer) throws IOException {
    try {
      var piece = new char[8 * 1024];
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        if (!xml.isCharacters()) {
          continue;
        }
        int from = 0;
        int length = xml.getTextLength();
        while (from < length) {
          int copied = xml.getTextCharacters(from, piece, 0, Math.min(piece.length, length - from));
          writer.write(piece, 0, copied);
          from += copied;
        }
      }
    } catch (XMLStreamException broken) {
      throw new Broken(broken);
    }
  }

  /** One {@code return}: its counters, then the length of their period in seconds. */
  private static void counters(XMLStreamReader xml, List<Counter> counters)
      throws XMLStreamException {
    record Read(Operation operation, long limit, long value) {}
    var read = new ArrayList<Read>();
    long seconds = 0;
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (xml.getLocalName().equals("callCounterStates")) {
        long limit = 0;
        long value = 0;
        var type = "";
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "limit" -> limit = number(xml);
            case "value" -> value = number(xml);
            case "operationType" -> type = xml.getElementText().strip();
            default -> skip(xml);
          }
        }
        var operation = operation(type);
        if (operation.isPresent() && limit > 0) {
          read.add(new Read(operation.get(), limit, value));
        }
      } else if (xml.getLocalName().equals("timeout")) {
        seconds = number(xml);
      } else {
        skip(xml);
      }
    }
    for (var one : read) {
      if (seconds > 0) {
        counters.add(
            new Counter(one.operation(), Duration.ofSeconds(seconds), one.limit(), one.value()));
      }
    }
  }

  private static <T> Content<T> fault(XMLStreamReader xml) throws XMLStreamException {
    var name = "";
    var type = "";
    boolean inDetail = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Fault")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("detail")) {
          inDetail = true;
        } else if (inDetail && name.isEmpty()) {
          name = xml.getLocalName();
        } else if (inDetail && xml.getLocalName().equals("operationType")) {
          type = xml.getElementText().strip();
        }
      }
    }
    return new Content.Fault<>(name, type);
  }

  private static void enter(XMLStreamReader xml, String element) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          return;
        }
        if (!xml.getLocalName().equals("Header")) {
          throw new XMLStreamException("no " + element);
        }
        skip(xml);
      }
    }
    throw new XMLStreamException("no " + element);
  }

  /** To the next {@code return} of the operation; false at the operation's end. */
  private static boolean nextReturn(XMLStreamReader xml) throws XMLStreamException {
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (xml.getLocalName().equals(RETURN)) {
        return true;
      }
      skip(xml);
    }
    return false;
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // text and comments
        }
      }
    }
  }

  private static long number(XMLStreamReader xml) throws XMLStreamException {
    try {
      return Long.parseLong(xml.getElementText().strip());
    } catch (NumberFormatException none) {
      throw new XMLStreamException("no number");
    }
  }

  /** Carries the XML reader's fault through a place that only knows I/O. */
  private static final class Broken extends IOException {
    private final transient XMLStreamException cause;

    Broken(XMLStreamException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
