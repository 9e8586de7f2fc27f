package ai.cicops.portal.exports.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.exports.ExportState.Contents;
import ai.cicops.portal.exports.Place;
import ai.cicops.portal.exports.Step;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The items of exports, to and fro. */
final class ExportItems {
  static final String EXPORT = "export";
  static final String VERSION = "version";

  private static final String ASKER = "asker";
  private static final String COMPANY_NAME = "companyName";
  private static final String BYTE_ORDER_MARK = "byteOrderMark";
  private static final String ASKED_AT = "askedAt";
  private static final String RUN = "run";

  /** {@code queued}, {@code running}, {@code ready} or {@code failed}. */
  private static final String STATE = "state";

  private static final String ROWS = "rows";

  /** When it became what it is. */
  private static final String AT = "at";

  private static final String BYTES = "bytes";
  private static final String SHA_256 = "sha256";
  private static final String WHY = "why";
  private static final String CLAIMS = "claims";
  private static final String CLAIMED_UNTIL = "claimedUntil";
  private static final String PERCENT = "percent";
  private static final String UPLOAD = "upload";
  private static final String PARTS = "parts";
  private static final String REST = "rest";
  private static final String DAY = "day";

  /** Those of the last step, as {@link #ROWS} may be ahead of it. */
  private static final String STEP_ROWS = "stepRows";

  private static final String COMPLETE = "complete";
  private static final String COMPANIES = "companies";
  private static final String OF_NO_COMPANY = "ofNoCompany";

  private ExportItems() {}

  static String pk(ExportId id) {
    return "export#" + id;
  }

  static String pk(UserId asker) {
    return "exports-of#user#" + asker;
  }

  static String pk(CompanyId company) {
    return "exports-of#company#" + company;
  }

  static String text(Place place) {
    return Item.sortable(place.askedAt()) + "#" + place.export();
  }

  /** An export as who asked, or a company, knows it. */
  static Item line(String pk, Export export) {
    return Item.of("exportLine", pk, text(export.place()))
        .expiring(export.askedAt().plus(Export.LISTED));
  }

  static ExportId id(Item line) {
    var place = line.sk();
    return new ExportId(place.substring(place.lastIndexOf('#') + 1));
  }

  static Item item(Export export) {
    var item =
        Item.of(EXPORT, pk(export.id()), EXPORT)
            .with(ASKER, export.asker().value())
            .with(COMPANY_NAME, export.companyName())
            .with(BYTE_ORDER_MARK, export.byteOrderMark())
            .with(ASKED_AT, export.askedAt())
            .with(RUN, export.run())
            .with(VERSION, export.version())
            .expiring(export.askedAt().plus(Export.LISTED));
    return QuestionAttributes.write(state(item, export.state()), export.question());
  }

  private static Item state(Item item, ExportState state) {
    return switch (state) {
      case ExportState.Queued(var since) -> item.with(STATE, "queued").with(AT, since);
      case ExportState.Running(var claims, var until, var rows, var percent, var step) ->
          step(
              item.with(STATE, "running")
                  .with(CLAIMS, claims)
                  .with(CLAIMED_UNTIL, until)
                  .with(ROWS, rows)
                  .with(PERCENT, percent),
              step);
      case ExportState.Ready(var at, var rows, var bytes, var sha256, var contents) ->
          contents(
              item.with(STATE, "ready")
                  .with(AT, at)
                  .with(ROWS, rows)
                  .with(BYTES, bytes)
                  .with(SHA_256, sha256),
              contents);
      case ExportState.Failed(var at, var why) ->
          item.with(STATE, "failed").with(AT, at).with(WHY, why.name());
    };
  }

  private static Item step(Item item, Step step) {
    var day = step.day();
    return contents(
        item.with(UPLOAD, step.upload())
            .with(PARTS, step.parts())
            .with(REST, step.rest())
            .with(DAY, day == null ? null : day.toString())
            .with(STEP_ROWS, step.rows())
            .with(COMPLETE, step.complete()),
        step.contents());
  }

  private static Item contents(Item item, Contents contents) {
    return item.with(
            COMPANIES, contents.companies().stream().map(CompanyId::value).sorted().toList())
        .with(OF_NO_COMPANY, contents.ofNoCompany());
  }

  static Export export(Item item) {
    return new Export(
        new ExportId(item.pk().substring("export#".length())),
        new UserId(item.required(ASKER)),
        QuestionAttributes.read(item),
        item.find(COMPANY_NAME).orElse(null),
        item.flag(BYTE_ORDER_MARK),
        item.instant(ASKED_AT).orElseThrow(),
        (int) item.number(RUN, 1),
        state(item),
        item.number(VERSION, 0));
  }

  private static ExportState state(Item item) {
    var state = item.required(STATE);
    return switch (state) {
      case "queued" -> new ExportState.Queued(item.instant(AT).orElseThrow());
      case "running" ->
          new ExportState.Running(
              (int) item.number(CLAIMS, 0),
              item.instant(CLAIMED_UNTIL).orElseThrow(),
              item.number(ROWS, 0),
              (int) item.number(PERCENT, 0),
              step(item));
      case "ready" ->
          new ExportState.Ready(
              item.instant(AT).orElseThrow(),
              item.number(ROWS, 0),
              item.number(BYTES, 0),
              item.required(SHA_256),
              contents(item));
      case "failed" ->
          new ExportState.Failed(
              item.instant(AT).orElseThrow(), ErrorCode.valueOf(item.required(WHY)));
      default -> throw new IllegalStateException("no state of an export: " + state);
    };
  }

  private static Step step(Item item) {
    return new Step(
        item.find(UPLOAD).orElse(null),
        item.texts(PARTS),
        (int) item.number(REST, 0),
        item.find(DAY).map(LocalDate::parse).orElse(null),
        item.number(STEP_ROWS, 0),
        contents(item),
        item.flag(COMPLETE));
  }

  private static Contents contents(Item item) {
    return new Contents(
        item.texts(COMPANIES).stream().map(CompanyId::new).collect(Collectors.toSet()),
        item.flag(OF_NO_COMPANY));
  }
}
