package ai.cicops.portal.calls;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a call that the paths of its audio repeat: its id, numbers, agent. Taken out of a
 * path they leave a template that all calls share.
 */
final class OwnTexts {
  private static final char PLAIN = '\u000f';
  private static final int SHORTEST = 3;
  private static final int MOST = PLAIN - 1;

  private final List<String> texts = new ArrayList<>();

  OwnTexts(List<String> candidates) {
    for (var text : candidates) {
      if (texts.size() < MOST
          && text.length() >= SHORTEST
          && !hasMark(text)
          && !texts.contains(text)) {
        texts.add(text);
      }
    }
  }

  String takeOut(String path) {
    if (hasMark(path)) {
      return PLAIN + path;
    }
    var template = path;
    for (int place = 0; place < texts.size(); place++) {
      template = template.replace(texts.get(place), String.valueOf((char) (place + 1)));
    }
    return template;
  }

  String putIn(String template) {
    if (!template.isEmpty() && template.charAt(0) == PLAIN) {
      return template.substring(1);
    }
    var path = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int place = 0; place < template.length(); place++) {
      char character = template.charAt(place);
      if (character > 0 && character < PLAIN) {
        path.append(template, from, place).append(texts.get(character - 1));
        from = place + 1;
      }
    }
    return path.append(template, from, template.length()).toString();
  }

  private static boolean hasMark(String text) {
    for (int place = 0; place < text.length(); place++) {
      char character = text.charAt(place);
      if (character > 0 && character <= PLAIN) {
        return true;
      }
    }
    return false;
  }
}
