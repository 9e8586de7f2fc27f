package ai.cicops.portal.notifications;

import static ai.cicops.portal.notifications.Letter.escaped;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.dashboards.Dashboard.OfCompany;
import ai.cicops.portal.dashboards.Figures;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.notifications.SummaryFigure.Judgement;
import ai.cicops.portal.summaries.SummaryReport;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A report as a mail: the dashboard's tiles as a table, and a row for each company. */
final class SummaryLetter {
  private static final int MOST_COMPANIES = 50;
  private static final List<SummaryFigure> COLUMNS =
      List.of(SummaryFigure.CALLS, SummaryFigure.ANSWERED, SummaryFigure.BOOKED);

  private final SummaryReport report;
  private final SummaryWords words;
  private final URI portal;
  private final URI stop;

  /**
   * @param stop the page that switches it off
   */
  SummaryLetter(SummaryReport report, URI portal, URI stop) {
    this.report = report;
    this.words = SummaryWords.of(report.reader().locale());
    this.portal = portal;
    this.stop = stop;
  }

  /**
   * @param unsubscribe where the reader's program switches it off
   */
  Mail to(String address, URI unsubscribe) {
    return new Mail(report.mailId(), address, words.subject(report), text(), html(), unsubscribe);
  }

  private URI dashboard() {
    return dashboard(report.summary().about().question(report.span(), report.zone()));
  }

  private URI dashboard(CallQuestion question) {
    var company = question.company();
    var pairs = new ArrayList<String>();
    if (company != null) {
      pairs.add("company=" + company);
    }
    question
        .filter()
        .facets()
        .getOrDefault(Facet.ORGANIZATION, Set.of())
        .forEach(organization -> pairs.add("organization=" + organization));
    pairs.add("from=" + question.from());
    pairs.add("to=" + question.to());
    pairs.add("zone=" + URLEncoder.encode(report.zone().getId(), StandardCharsets.UTF_8));
    return portal.resolve("/?" + String.join("&", pairs));
  }

  private List<OfCompany> companies() {
    var all = report.dashboard().companies();
    return all.subList(0, Math.min(MOST_COMPANIES, all.size()));
  }

  private int further() {
    return report.dashboard().companies().size() - companies().size();
  }

  private String span() {
    return words.span(report.summary().cadence(), report.span());
  }

  private String text() {
    var lines = new ArrayList<String>();
    var figures = report.dashboard().figures();
    lines.add(words.whose(report) + " · " + span());
    lines.add("");
    if (!report.isComplete()) {
      lines.add(words.missing(report));
      lines.add("");
    }
    if (report.hasFigures()) {
      lines.add((words.headline(figures) + " " + words.lost(figures)).strip());
      lines.add("");
      for (var figure : SummaryFigure.values()) {
        lines.add(line(figure));
      }
      if (!companies().isEmpty()) {
        lines.add("");
        lines.add(words.companies() + ":");
        companies().forEach(company -> lines.add(line(company)));
      }
      if (further() > 0) {
        lines.add(words.furtherCompanies(further()));
      }
      lines.add("");
    }
    lines.add(words.open() + ": " + dashboard());
    lines.add("");
    lines.addAll(words.notes(report));
    lines.add("");
    lines.add(words.why(report.summary().cadence()));
    lines.add(words.stop() + ": " + stop);
    lines.add(words.settings() + ": " + settings());
    lines.add("");
    lines.add("-- ");
    lines.add(LetterFrame.signature(words.language()));
    return String.join("\n", lines) + "\n";
  }

  private URI settings() {
    return portal.resolve("/settings/notifications");
  }

  private String line(SummaryFigure figure) {
    var board = report.dashboard();
    var value = figure.of(board.figures());
    var facts =
        Stream.of(
                words.value(figure, value),
                words.judged(figure.judged(value, board.targets())),
                words.target(figure, board.targets()),
                words.change(figure, board.figures(), board.figuresBefore()))
            .filter(fact -> !fact.isEmpty())
            .toList();
    return words.name(figure) + ": " + String.join(" · ", facts);
  }

  private String line(OfCompany company) {
    var facts =
        COLUMNS.stream()
            .map(figure ->
                words.column(figure) + " " + words.value(figure, figure.of(company.figures())))
            .toList();
    return "- "
        + company.company().name()
        + ": "
        + String.join(" · ", facts)
        + " ("
        + words.shortfall(company.shortfall())
        + ")";
  }

  private String html() {
    var body = new StringBuilder();
    var figures = report.dashboard().figures();
    body.append(
        paragraph("soft", "0 0 4px", LetterFrame.SOFT, words.whose(report) + " · " + span()));
    if (report.hasFigures()) {
      body.append(headline(figures));
    }
    if (!report.isComplete()) {
      body.append(
          """
          <p class="look" style="margin:0 0 16px;padding:10px 12px;border-radius:6px;background:#fdf1dc;color:%s">%s</p>
          """
              .formatted(LetterFrame.LOOK, escaped(words.missing(report))));
    }
    if (report.hasFigures()) {
      body.append(tiles());
    }
    body.append(LetterFrame.button(dashboard(), words.open()));
    if (report.hasFigures() && !companies().isEmpty()) {
      body.append(table());
    }
    return LetterFrame.html(words.language(), words.subject(report), body.toString(), foot());
  }

  private static String paragraph(String kind, String margin, String colour, String text) {
    return """
    <p class="%s" style="margin:%s;font-size:14px;color:%s">%s</p>
    """
        .formatted(kind, margin, colour, escaped(text));
  }

  private String headline(Figures figures) {
    return """
    <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">%s <span class="bad" style="color:%s">%s</span></h1>
    """
        .formatted(escaped(words.headline(figures)), LetterFrame.BAD, escaped(words.lost(figures)));
  }

  private String tiles() {
    var rows = new StringBuilder();
    for (var figure : SummaryFigure.values()) {
      rows.append(tile(figure));
    }
    return """
    <table style="width:100%%;border-collapse:collapse">
    %s</table>
    """
        .formatted(rows);
  }

  /** What it shall be stands under its name, how it has changed under what it is. */
  private String tile(SummaryFigure figure) {
    var board = report.dashboard();
    var value = figure.of(board.figures());
    var change = figure.change(board.figures(), board.figuresBefore());
    var better = change.isEmpty() ? Judgement.PLAIN : figure.better(change.getAsInt());
    return """
    <tr><th scope="row" class="line" style="padding:8px 12px 8px 0;border-top:1px solid %s;text-align:left;font-weight:400">%s%s</th>
    <td class="line" style="padding:8px 0;border-top:1px solid %s;text-align:right;white-space:nowrap"><strong style="font-size:18px">%s</strong><br>%s</td></tr>
    """
        .formatted(
            LetterFrame.LINE,
            escaped(words.name(figure)),
            aim(figure, figure.judged(value, board.targets())),
            LetterFrame.LINE,
            escaped(words.value(figure, value)),
            small(better, words.change(figure, board.figures(), board.figuresBefore())));
  }

  private String aim(SummaryFigure figure, Judgement judgement) {
    var target = words.target(figure, report.dashboard().targets());
    if (target.isEmpty()) {
      return "";
    }
    return "<br>"
        + small(Judgement.PLAIN, target)
        + (judgement == Judgement.PLAIN
            ? ""
            : small(Judgement.PLAIN, " · ")
                + small(judgement, words.judged(judgement).replace(' ', '\u00a0')));
  }

  private static String small(Judgement judgement, String text) {
    return "<span class=\"%s\" style=\"font-size:13px;color:%s\">%s</span>"
        .formatted(kind(judgement), colour(judgement), escaped(text));
  }

  private static String kind(Judgement judgement) {
    return switch (judgement) {
      case GOOD -> "good";
      case BAD -> "bad";
      case PLAIN -> "soft";
    };
  }

  private static String colour(Judgement judgement) {
    return switch (judgement) {
      case GOOD -> LetterFrame.GOOD;
      case BAD -> LetterFrame.BAD;
      case PLAIN -> LetterFrame.SOFT;
    };
  }

  private String table() {
    var table = new StringBuilder();
    table.append(
        """
        <h2 style="margin:24px 0 8px;font-size:16px">%s</h2>
        <table style="width:100%%;border-collapse:collapse;font-size:14px">
        <tr>%s\
        """
            .formatted(escaped(words.companies()), head(words.company(), "left")));
    COLUMNS.forEach(figure -> table.append(head(words.column(figure), "right")));
    table.append("</tr>\n");
    companies().forEach(company -> table.append(row(company)));
    table.append("</table>\n");
    if (further() > 0) {
      table.append(
          paragraph("soft", "8px 0 0", LetterFrame.SOFT, words.furtherCompanies(further())));
    }
    return table.toString();
  }

  private static String head(String text, String side) {
    return """
    <th scope="col" class="soft" style="padding:4px 0 4px %s;text-align:%s;font-size:12px;font-weight:400;color:%s">%s</th>\
    """
        .formatted(side.equals("left") ? "0" : "8px", side, LetterFrame.SOFT, escaped(text));
  }

  private String row(OfCompany company) {
    var question = report.summary().about().question(report.span(), report.zone());
    var own =
        new CallQuestion(
            company.company().id(),
            question.from(),
            question.to(),
            question.zone(),
            CallFilter.ALL);
    boolean bad = company.shortfall().calls() > 0;
    var cells = new StringBuilder();
    COLUMNS.forEach(figure -> cells.append(cell(figure, company.figures(), company.targets())));
    return """
    <tr><th scope="row" class="line" style="padding:8px 0 0;border-top:1px solid %s;text-align:left;vertical-align:top;font-weight:400"><a class="link" href="%s" style="color:%s">%s</a></th>%s</tr>
    <tr><td colspan="%d" style="padding:0 0 8px">%s</td></tr>
    """
        .formatted(
            LetterFrame.LINE,
            escaped(dashboard(own).toString()),
            LetterFrame.BRAND,
            escaped(company.company().name()),
            cells,
            COLUMNS.size() + 1,
            small(bad ? Judgement.BAD : Judgement.PLAIN, words.shortfall(company.shortfall())));
  }

  private String cell(SummaryFigure figure, Figures figures, Targets targets) {
    var value = figure.of(figures);
    boolean bad = figure.judged(value, targets) == Judgement.BAD;
    return """
    <td class="line%s" style="padding:8px 0 0 8px;border-top:1px solid %s;text-align:right;vertical-align:top;white-space:nowrap%s">%s</td>\
    """
        .formatted(
            bad ? " bad" : "",
            LetterFrame.LINE,
            bad ? ";color:" + LetterFrame.BAD : "",
            escaped(words.value(figure, value)));
  }

  private String foot() {
    var foot = new StringBuilder();
    words.notes(report).forEach(note -> foot.append(LetterFrame.small(note)));
    foot.append(LetterFrame.small(words.why(report.summary().cadence())));
    foot.append(
        """
        <p style="margin:4px 0 0;font-size:13px"><a class="link" href="%s" style="color:%s">%s</a> · <a class="link" href="%s" style="color:%s">%s</a></p>
        """
            .formatted(
                escaped(stop.toString()),
                LetterFrame.BRAND,
                escaped(words.stop()),
                escaped(settings().toString()),
                LetterFrame.BRAND,
                escaped(words.settings())));
    foot.append(LetterFrame.small(LetterFrame.signature(words.language())));
    return foot.toString();
  }
}
