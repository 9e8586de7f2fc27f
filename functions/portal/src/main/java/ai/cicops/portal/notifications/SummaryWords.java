package ai.cicops.portal.notifications;

import ai.cicops.portal.dashboards.Figures;
import ai.cicops.portal.dashboards.Shortfall;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.summaries.Cadence;
import ai.cicops.portal.summaries.Span;
import ai.cicops.portal.summaries.SummaryReport;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The words of summaries, and numbers as the dashboard writes them. */
record SummaryWords(boolean spanish) {
  private static final int TENTHS = 10;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  static final String NOTHING = "–";

  static SummaryWords of(String language) {
    return new SummaryWords(language.equals("es"));
  }

  String language() {
    return spanish ? "es" : "en";
  }

  private Locale locale() {
    return Locale.of(language(), "US");
  }

  private String say(String english, String inSpanish) {
    return spanish ? inSpanish : english;
  }

  String count(int number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** With one decimal, as {@code 97.5 %}. */
  private String percent(int tenths) {
    return tenths(tenths, 1) + " %";
  }

  private String tenths(int tenths, int least) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(1);
    return format.format(tenths / (double) TENTHS);
  }

  private static String duration(int seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE
          + " min"
          + (seconds % MINUTE == 0 ? "" : " " + seconds % MINUTE + " s");
    }
    int minutes = seconds % HOUR / MINUTE;
    return seconds / HOUR + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }

  String name(SummaryFigure figure) {
    return switch (figure) {
      case CALLS -> say("Calls", "Llamadas");
      case ANSWERED -> say("Answered", "Contestadas");
      case BOOKED -> say("Booked of bookable", "Reservadas de reservables");
      case ABANDONED -> say("Abandoned", "Abandonadas");
      case AVERAGE_WAIT -> say("Average wait", "Espera media");
      case TALK_TIME -> say("Talk time", "Tiempo de habla");
      case NEW_CALLERS -> say("New callers", "Personas nuevas");
      case WINNABLE -> say("Lost · winnable", "Perdidas · recuperables");
    };
  }

  String value(SummaryFigure figure, OptionalInt value) {
    if (value.isEmpty()) {
      return NOTHING;
    }
    return figure.isCount()
        ? count(value.getAsInt())
        : figure.isRate() ? percent(value.getAsInt()) : duration(value.getAsInt());
  }

  /** Such as {@code target at most 5 %}; empty where nothing is aimed at. */
  String target(SummaryFigure figure, Targets targets) {
    var target = figure.target(targets);
    if (target.isNone()) {
      return "";
    }
    var meta = say("target ", "meta ");
    if (target.least().isPresent() && target.most().isPresent()) {
      return meta + aim(figure, target.least()) + "–" + aim(figure, target.most());
    }
    return target.least().isPresent()
        ? meta + aim(figure, target.least())
        : meta + say("at most ", "hasta ") + aim(figure, target.most());
  }

  private String aim(SummaryFigure figure, OptionalInt value) {
    return figure.isRate() ? tenths(value.orElseThrow(), 0) + " %" : duration(value.orElseThrow());
  }

  String judged(SummaryFigure.Judgement judgement) {
    return switch (judgement) {
      case GOOD -> say("on target", "en meta");
      case BAD -> say("off target", "fuera de meta");
      case PLAIN -> "";
    };
  }

  /** Such as {@code ▲ 5 % more, before 40}. */
  String change(SummaryFigure figure, Figures now, Figures before) {
    var was = say("before ", "antes ") + value(figure, figure.of(before));
    var change = figure.change(now, before);
    if (change.isEmpty()) {
      return was;
    }
    int by = change.getAsInt();
    return by == 0
        ? say("as before", "igual que antes")
        : (by > 0 ? "▲ " : "▼ ") + much(figure, Math.abs(by)) + ", " + was;
  }

  private String much(SummaryFigure figure, int by) {
    if (figure.isCount()) {
      return count(by) + " %";
    }
    return figure.isRate() ? tenths(by, 0) + say(" points", " puntos") : by + " s";
  }

  /** The owner's question, answered in a sentence. */
  String headline(Figures figures) {
    return figures.calls() == 0
        ? say("No call came in.", "No entró ninguna llamada.")
        : became(figures) + ".";
  }

  private String became(Figures figures) {
    return calls(figures.calls())
        + say(" became ", figures.calls() == 1 ? " dio " : " dieron ")
        + count(figures.booked())
        + (figures.booked() == 1 ? say(" job", " trabajo") : say(" jobs", " trabajos"));
  }

  private String calls(int number) {
    return count(number) + (number == 1 ? say(" call", " llamada") : say(" calls", " llamadas"));
  }

  /** Empty when none was. */
  String lost(Figures figures) {
    int lost = figures.lost();
    if (lost == 0) {
      return "";
    }
    return lost == 1
        ? say("1 call was lost.", "Se perdió 1 llamada.")
        : say(count(lost) + " calls were lost.", "Se perdieron " + count(lost) + " llamadas.");
  }

  String subject(SummaryReport report) {
    var whose = whose(report) + ", " + span(report.summary().cadence(), report.span()) + ": ";
    if (!report.hasFigures()) {
      return whose + say("the calls are not in yet", "las llamadas aún no han llegado");
    }
    if (!report.isComplete()) {
      return whose + say("not all calls are in yet", "aún faltan llamadas");
    }
    var figures = report.dashboard().figures();
    return whose
        + (figures.calls() == 0
            ? say("no call came in", "no entró ninguna llamada")
            : became(figures));
  }

  String whose(SummaryReport report) {
    var name = report.name();
    return name == null ? say("All your companies", "Todas sus empresas") : name;
  }

  String span(Cadence cadence, Span span) {
    var last = span.to().minusDays(1);
    return switch (cadence) {
      case DAILY -> day(span.from(), FormatStyle.FULL);
      case WEEKLY -> day(span.from(), FormatStyle.MEDIUM) + " – " + day(last, FormatStyle.MEDIUM);
      case MONTHLY ->
          DateTimeFormatter.ofPattern(say("LLLL uuuu", "LLLL 'de' uuuu"), locale())
              .format(span.from());
    };
  }

  String day(LocalDate day, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale()).format(day);
  }

  /** What is missing, in a sentence; empty when nothing is. */
  String missing(SummaryReport report) {
    if (report.isComplete()) {
      return "";
    }
    if (!report.hasFigures()) {
      return say(
          "No calls of this time have come in yet, so there are no figures. They are not zero, they"
              + " are not known. The dashboard shows them as soon as they are in.",
          "Aún no han llegado las llamadas de este tiempo, así que no hay cifras. No son cero: no"
              + " se conocen. El panel las muestra en cuanto lleguen.");
    }
    var until = moment(report.dashboard().dataAsOf().orElseThrow(), report.zone());
    return say(
        "Not all calls of this time are in yet: these are the calls that ended by "
            + until
            + "; the dashboard shows the rest as soon as it is in.",
        "Aún faltan llamadas de este tiempo: estas son las que terminaron hasta el "
            + until
            + "; el panel muestra el resto en cuanto llegue.");
  }

  private String moment(Instant at, ZoneId zone) {
    return Letter.date(at, zone, language());
  }

  String open() {
    return say("Open this dashboard", "Abrir este panel");
  }

  String company() {
    return say("Company", "Empresa");
  }

  String companies() {
    return say(
        "By company, the farthest from its targets first",
        "Por empresa, primero la más lejana de sus metas");
  }

  /** Of a company: short words for narrow columns. */
  String column(SummaryFigure figure) {
    return figure == SummaryFigure.BOOKED ? say("Booked", "Reservadas") : name(figure);
  }

  /** What a company is short of its targets. */
  String shortfall(Shortfall shortfall) {
    var parts = new ArrayList<String>();
    if (shortfall.missing() > 0) {
      parts.add(
          say("no call came in; ", "no entró ninguna llamada; antes ")
              + count(shortfall.missing())
              + say(" before", ""));
    }
    if (shortfall.answered() > 0) {
      parts.add(more(shortfall.answered(), "more answered", "contestada", "más"));
    }
    if (shortfall.abandoned() > 0) {
      parts.add(more(shortfall.abandoned(), "fewer abandoned", "abandonada", "menos"));
    }
    if (shortfall.booked() > 0) {
      parts.add(more(shortfall.booked(), "more booked", "reservada", "más"));
    }
    return parts.isEmpty()
        ? say("on target", "en la meta")
        : say("short of target: ", "para la meta: ") + String.join(" · ", parts);
  }

  private String more(int number, String english, String noun, String than) {
    return count(number) + " " + say(english, noun + (number == 1 ? " " : "s ") + than);
  }

  String furtherCompanies(int number) {
    return say(
        number == 1
            ? "1 more company is in the dashboard."
            : count(number) + " more companies are in the dashboard.",
        number == 1
            ? "Hay 1 empresa más en el panel."
            : "Hay " + count(number) + " empresas más en el panel.");
  }

  /** What the figures are compared with, until when they hold, and what counts as lost. */
  List<String> notes(SummaryReport report) {
    var notes = new ArrayList<String>();
    if (report.hasFigures()) {
      var before = report.dashboard().before();
      var first = LocalDate.parse(before.from());
      var last = LocalDate.parse(before.to()).minusDays(1);
      var days =
          first.equals(last)
              ? day(first, FormatStyle.MEDIUM)
              : day(first, FormatStyle.MEDIUM) + " – " + day(last, FormatStyle.MEDIUM);
      var until = moment(report.dashboard().dataAsOf().orElseThrow(), report.zone());
      notes.add(
          say(
                  "“Before” is " + days + ". Data until " + until + ", by the clock of ",
                  "«Antes» es " + days + ". Datos hasta el " + until + ", con la hora de ")
              + report.zone().getId().replace('_', ' ')
              + ".");
      notes.add(
          say(
              "Lost: the caller could have become a customer and did not, as the call's disposition"
                  + " says. Lost · winnable: calls that were lost, whose caller left after more"
                  + " than 15 seconds, or that came in out of hours and were not answered, as long"
                  + " as the caller has not booked since. New callers: numbers that had never"
                  + " called before.",
              "Perdidas: quien llamó podía ser cliente y no lo fue, según la disposición de la"
                  + " llamada. Perdidas · recuperables: las perdidas, aquellas en que se colgó tras"
                  + " esperar más de 15 segundos y las que entraron fuera de horario sin ser"
                  + " contestadas, mientras quien llamó no haya reservado después. Personas nuevas:"
                  + " números que nunca antes habían llamado."));
    }
    return notes;
  }

  String why(Cadence cadence) {
    return switch (cadence) {
      case DAILY ->
          say(
              "You get this each morning, because you switched it on.",
              "Lo recibe cada mañana porque lo activó.");
      case WEEKLY ->
          say(
              "You get this each week, because you switched it on.",
              "Lo recibe cada semana porque lo activó.");
      case MONTHLY ->
          say(
              "You get this each month, because you switched it on.",
              "Lo recibe cada mes porque lo activó.");
    };
  }

  String stop() {
    return say("Stop this summary", "Dejar de recibir este resumen");
  }

  String settings() {
    return say("All your summaries", "Todos sus resúmenes");
  }
}
