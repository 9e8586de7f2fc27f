package ai.cicops.portal.disputes.lambda;

import ai.cicops.portal.disputes.Act;
import ai.cicops.portal.disputes.Reason;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.questions.MessageText;
import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people dispute and answer, as it comes in. */
final class DisputeBody {
  private DisputeBody() {}

  @Json
  record Open(String reason, String text) {
    Reason why() {
      return constant(Reason.values(), reason, "reason");
    }

    MessageText words() {
      return DisputeBody.text(text);
    }
  }

  /**
   * @param text null or blank where nothing is said
   */
  @Json
  record Add(String act, @Nullable String text, int version) {
    Act deed() {
      var deed = constant(Act.values(), act, "act");
      if (deed == Act.OPENED) {
        throw InvalidInput.field("act");
      }
      return deed;
    }

    @Nullable MessageText words(Act deed) {
      return !deed.needsText() && (text == null || text.isBlank())
          ? null
          : DisputeBody.text(text == null ? "" : text);
    }
  }

  static <E extends Enum<E>> E constant(E[] constants, String word, String field) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> InvalidInput.field(field));
  }

  private static MessageText text(String text) {
    return MessageText.parse(text).orElseThrow(() -> InvalidInput.field("text"));
  }
}
