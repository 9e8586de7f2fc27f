package ai.cicops.portal.views.dynamodb;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import ai.cicops.portal.views.SavedView;
import ai.cicops.portal.views.SavedView.ListName;
import ai.cicops.portal.views.SavedView.Shelf;
import ai.cicops.portal.views.Views;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Views beside their person, or under keys of their own: the staff's, and each company's. */
public final class DynamoViews implements Views {
  private static final String VERSION = "version";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoViews(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public List<SavedView> of(Shelf shelf, ListName list) {
    return dynamo.beginning(table, pk(shelf), sk(list, "")).stream()
        .map(item -> view(shelf, list, item))
        .toList();
  }

  @Override
  public Optional<SavedView> find(Shelf shelf, ListName list, String id) {
    return dynamo.get(table, pk(shelf), sk(list, id)).map(item -> view(shelf, list, item));
  }

  @Override
  public boolean keep(SavedView view, Deed deed) {
    return new Transaction(dynamo, table)
        .putNext(
            Item.of("view", pk(view.shelf()), sk(view.list(), view.id()))
                .with("name", view.name())
                .with("query", view.query())
                .with("by", view.by().value())
                .with("at", view.at())
                .with(VERSION, view.version()),
            view.version() - 1)
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean remove(SavedView view, Deed deed) {
    return new Transaction(dynamo, table)
        .delete(
            Item.key(pk(view.shelf()), sk(view.list(), view.id())),
            "version = :version",
            Map.of(":version", Item.number(view.version())))
        .leave(audit, deed)
        .commit();
  }

  private static String pk(Shelf shelf) {
    return switch (shelf) {
      case Shelf.Own(var user) -> "user#" + user;
      case Shelf.Staff() -> "views";
      case Shelf.OfCompany(var company) -> "views#" + company;
    };
  }

  private static String sk(ListName list, String id) {
    return "view#" + list.name().toLowerCase(Locale.ROOT) + "#" + id;
  }

  private static SavedView view(Shelf shelf, ListName list, Item item) {
    return new SavedView(
        item.sk().substring(sk(list, "").length()),
        shelf,
        list,
        item.required("name"),
        item.required("query"),
        new UserId(item.required("by")),
        item.instant("at").orElseThrow(),
        item.number(VERSION, 1));
  }
}
