package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.disputes.Act;
import ai.cicops.portal.disputes.Dispute;
import ai.cicops.portal.disputes.Entry;
import ai.cicops.portal.disputes.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The words of disputes, with what was written. */
final class DisputeLetters {
  private final URI portal;

  DisputeLetters(URI portal) {
    this.portal = portal;
  }

  /** To the other side than the entry's. */
  Letter letter(String language, String author, Company company, Dispute dispute, Entry entry) {
    boolean spanish = language.equals("es");
    var call = Letter.date(dispute.callStart(), company.zone(), language);
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        spanish
            ? spanish(author, company, dispute, entry.act()) + " de la llamada del " + call + ":"
            : english(author, company, dispute, entry.act()) + " of the call of " + call + ":");
    var text = entry.text();
    if (text != null) {
      text.value().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    }
    if (entry.act() == Act.ACCEPTED && dispute.reason() == Reason.BILLING) {
      paragraphs.add(
          spanish
              ? "La llamada se abonará en su próxima factura."
              : "The call will be credited on your next bill.");
    }
    return new Letter(
        language,
        (spanish ? spanishSubject(entry.act()) : englishSubject(entry.act())) + company.name(),
        List.copyOf(paragraphs),
        spanish ? "Ver la llamada y su reclamo" : "See the call and its dispute",
        portal.resolve("/calls/" + dispute.id().call() + "#disputes"));
  }

  private static String englishSubject(Act act) {
    return switch (act) {
      case OPENED -> "Dispute of a call by ";
      case WROTE, WITHDRAWN -> "More about the dispute by ";
      case REOPENED -> "Dispute reopened by ";
      case ANSWERED -> "Your dispute was answered: ";
      case ACCEPTED -> "Your dispute was accepted: ";
      case DECLINED -> "Your dispute was declined: ";
    };
  }

  private static String spanishSubject(Act act) {
    return switch (act) {
      case OPENED -> "Reclamo de una llamada por ";
      case WROTE, WITHDRAWN -> "Más sobre el reclamo de ";
      case REOPENED -> "Reclamo reabierto por ";
      case ANSWERED -> "Respuesta a su reclamo: ";
      case ACCEPTED -> "Su reclamo fue aceptado: ";
      case DECLINED -> "Su reclamo fue rechazado: ";
    };
  }

  private static String english(String author, Company company, Dispute dispute, Act act) {
    var customer = author + " of " + company.name();
    var cic = author + " of Contractor In Charge";
    return switch (act) {
          case OPENED -> customer + " disputes";
          case WROTE, WITHDRAWN -> customer + " writes again about the dispute of";
          case REOPENED -> customer + " reopened the dispute of";
          case ANSWERED -> cic + " answered your dispute of";
          case ACCEPTED -> cic + " accepted your dispute of";
          case DECLINED -> cic + " declined your dispute of";
        }
        + switch (dispute.reason()) {
          case OUTCOME -> " the outcome";
          case HANDLING -> " the handling";
          case SPAM -> " the kind (spam)";
          case BILLING -> " the billing";
        };
  }

  private static String spanish(String author, Company company, Dispute dispute, Act act) {
    var customer = author + ", de " + company.name() + ",";
    var cic = author + ", de Contractor In Charge,";
    return switch (act) {
          case OPENED -> customer + " reclama por";
          case WROTE, WITHDRAWN -> customer + " escribe de nuevo sobre el reclamo por";
          case REOPENED -> customer + " reabrió el reclamo por";
          case ANSWERED -> cic + " respondió a su reclamo por";
          case ACCEPTED -> cic + " aceptó su reclamo por";
          case DECLINED -> cic + " rechazó su reclamo por";
        }
        + switch (dispute.reason()) {
          case OUTCOME -> " el resultado";
          case HANDLING -> " la atención";
          case SPAM -> " el tipo (spam)";
          case BILLING -> " el cobro";
        };
  }
}
