package ai.cicops.portal.local.aws;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A mail as its reader gets it.
 *
 * @param at ISO-8601, by the local run's clock
 * @param links addresses in the text, then those that only the HTML has, each once
 */
public record ReceivedMail(
    String id,
    List<String> to,
    String subject,
    String at,
    String html,
    String text,
    List<String> links,
    Map<String, String> headers) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

  /**
   * @param destinations whom it is for, if its envelope says so
   */
  public static ReceivedMail parse(String id, Instant at, byte[] mime, List<String> destinations) {
    try {
      var message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
      var bodies = new TreeMap<String, String>();
      collect(message, bodies);
      var html = bodies.getOrDefault("text/html", "");
      var text = bodies.getOrDefault("text/plain", "");
      var links = new LinkedHashSet<String>();
      for (var body : List.of(text, html.replace("&amp;", "&"))) {
        LINK.matcher(body).results().forEach(found -> links.add(found.group()));
      }
      var headers = new TreeMap<String, String>();
      for (var header : Collections.list(message.getAllHeaders())) {
        headers.put(header.getName(), header.getValue());
      }
      var to = destinations.isEmpty() ? addresses(message) : destinations;
      var subject = message.getSubject();
      return new ReceivedMail(
          id,
          to,
          subject == null ? "" : subject,
          at.toString(),
          html,
          text,
          List.copyOf(links),
          headers);
    } catch (MessagingException malformed) {
      throw new IllegalArgumentException("the mail cannot be read", malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<String> addresses(MimeMessage message) throws MessagingException {
    var addresses = new ArrayList<String>();
    Address[] recipients = message.getAllRecipients();
    for (var recipient : recipients == null ? new Address[0] : recipients) {
      addresses.add(
          recipient instanceof InternetAddress internet
              ? internet.getAddress()
              : recipient.toString());
    }
    return addresses;
  }

  private static void collect(Part part, Map<String, String> bodies)
      throws MessagingException, IOException {
    var content = part.getContent();
    if (content instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        BodyPart child = parts.getBodyPart(index);
        collect(child, bodies);
      }
    } else if (content instanceof String text) {
      bodies.putIfAbsent(part.isMimeType("text/html") ? "text/html" : "text/plain", text);
    }
  }
}
