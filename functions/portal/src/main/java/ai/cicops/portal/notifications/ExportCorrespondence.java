package ai.cicops.portal.notifications;

import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.exports.Exports;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import java.net.URI;
import java.text.NumberFormat;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Who asked for a file hears that it is there, or why it is not. The mail leads to the page. */
public final class ExportCorrespondence {
  private final Exports exports;
  private final People people;
  private final URI portal;
  private final InstantSource clock;

  public ExportCorrespondence(Exports exports, People people, URI portal, InstantSource clock) {
    this.exports = exports;
    this.people = people;
    this.portal = portal;
    this.clock = clock;
  }

  List<Correspondence.Due> of(ExportId id) {
    return exports.find(id).stream()
        .flatMap(export ->
            people.find(export.asker()).filter(person -> person.standing().active()).stream()
                .flatMap(person -> letter(export, person).stream()))
        .toList();
  }

  private List<Correspondence.Due> letter(Export export, Person person) {
    return switch (export.stateAt(clock.instant())) {
      case ExportState.Ready ready ->
          List.of(Correspondence.notification(person, ready(export, person, ready)));
      case ExportState.Failed _ ->
          List.of(Correspondence.notification(person, failed(export, person)));
      case ExportState.Queued _, ExportState.Running _ -> List.of();
    };
  }

  private Letter ready(Export export, Person person, ExportState.Ready ready) {
    boolean spanish = isSpanish(person);
    var rows =
        NumberFormat.getIntegerInstance(Locale.forLanguageTag(person.locale()))
            .format(ready.rows());
    var days = days(export, spanish);
    return new Letter(
        person.locale(),
        spanish ? "Su archivo de llamadas está listo" : "Your file of calls is ready",
        List.of(
            spanish
                ? "El archivo tiene " + rows + " llamadas, " + days + "."
                : "The file has "
                    + rows
                    + (ready.rows() == 1 ? " call, " : " calls, ")
                    + days
                    + ".",
            spanish ? "Puede descargarlo durante 30 días." : "You can download it for 30 days."),
        spanish ? "Abrir los archivos" : "Open file exports",
        portal.resolve("/exports"));
  }

  private Letter failed(Export export, Person person) {
    boolean spanish = isSpanish(person);
    var days = days(export, spanish);
    return new Letter(
        person.locale(),
        spanish
            ? "Su archivo de llamadas no se pudo escribir"
            : "Your file of calls could not be written",
        List.of(
            spanish
                ? "No hay archivo con las llamadas " + days + "."
                : "There is no file with the calls " + days + ".",
            spanish
                ? "La página dice por qué; allí puede ejecutarlo de nuevo."
                : "The page says why; you can run it again there."),
        spanish ? "Abrir los archivos" : "Open file exports",
        portal.resolve("/exports"));
  }

  private static boolean isSpanish(Person person) {
    return person.locale().equals("es");
  }

  /** Both ends included. */
  private static String days(Export export, boolean spanish) {
    var whose =
        export.companyName() == null ? "" : (spanish ? "de " : "of ") + export.companyName() + " ";
    return whose
        + (spanish ? "desde " : "from ")
        + export.question().from()
        + (spanish ? " hasta " : " to ")
        + export.lastDay();
  }
}
