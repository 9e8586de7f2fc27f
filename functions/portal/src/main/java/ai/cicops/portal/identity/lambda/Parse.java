package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.PasskeyId;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts from outside become what they mean, or are refused by the name of their field. */
public final class Parse {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_MESSAGE = 1000;
  private static final Set<String> LOCALES = Set.of("en", "es");

  private Parse() {}

  /** Who does what is asked for, and from where. */
  public static Actor actor(HttpRequest request, Person person) {
    return new Actor(person, new ClientAddress(request.address()));
  }

  static EmailAddress email(String text, String field) {
    return EmailAddress.parse(text).orElseThrow(() -> InvalidInput.field(field));
  }

  /** One line that a header of a mail could take. */
  public static String name(String text) {
    var name = text.strip();
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > LONGEST_NAME
        || hasControls(name, false)) {
      throw InvalidInput.field("name");
    }
    return name;
  }

  static String message(String text) {
    if (text.length() > LONGEST_MESSAGE || hasControls(text, true)) {
      throw InvalidInput.field("message");
    }
    return text.strip();
  }

  public static String reason(String text) {
    var reason = text.strip();
    if (reason.isEmpty() || reason.length() > 500 || hasControls(reason, true)) {
      throw InvalidInput.field("reason");
    }
    return reason;
  }

  private static boolean hasControls(String text, boolean linesAllowed) {
    return text.codePoints()
        .anyMatch(point ->
            switch (Character.getType(point)) {
              case Character.CONTROL -> !(linesAllowed && (point == '\n' || point == '\r'));
              case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                  point != 0x200d; // joins the parts of one sign, such as a family
              default -> false;
            });
  }

  static String locale(String text) {
    if (!LOCALES.contains(text)) {
      throw InvalidInput.field("locale");
    }
    return text;
  }

  static ZoneId zone(String text) {
    try {
      if (text.indexOf('/') > 0) {
        return ZoneId.of(text);
      }
    } catch (DateTimeException unknown) {
      // none, as below
    }
    throw new InvalidInput(ErrorCode.ZONE_UNKNOWN, "zone");
  }

  static Role role(String text, String field) {
    return constant(Role.values(), text, field);
  }

  static <E extends Enum<E>> E constant(E[] all, String text, String field) {
    return Arrays.stream(all)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> InvalidInput.field(field));
  }

  static Grant grant(
      CompanyId company, boolean owner, boolean billingContact, List<String> permissions) {
    return new Grant(
        company,
        owner,
        billingContact,
        permissions.stream()
            .map(each -> constant(Permission.values(), each, "permissions"))
            .collect(Collectors.toSet()));
  }

  static Set<CompanyId> companies(List<String> ids) {
    return ids.stream()
        .map(id -> one(id, CompanyId::new).orElseThrow(() -> InvalidInput.field("companies")))
        .collect(Collectors.toSet());
  }

  /** An id of the path; what is none names nothing. */
  static Optional<CompanyId> company(HttpRequest request) {
    return one(request.pathParameter("id"), CompanyId::new);
  }

  public static Optional<UserId> user(HttpRequest request) {
    return user(request.pathParameter("user"));
  }

  public static Optional<UserId> user(String text) {
    return one(text, UserId::new);
  }

  static Optional<InvitationId> invitation(HttpRequest request) {
    return one(request.pathParameter("invitation"), InvitationId::new);
  }

  static Optional<PasskeyId> passkey(HttpRequest request) {
    return one(request.pathParameter("passkey"), PasskeyId::new);
  }

  private static <T> Optional<T> one(String text, Function<String, T> id) {
    try {
      return Optional.of(id.apply(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Lower-case words, as answers have them. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
