package ai.cicops.portal.five9;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of instants: windows that neither touch nor overlap, in order. */
public record Intervals(List<Window> windows) {
  public static final Intervals NONE = new Intervals(List.of());

  public Intervals {
    windows = List.copyOf(windows);
  }

  public Intervals plus(Window window) {
    var all = new ArrayList<>(windows);
    all.add(window);
    all.sort(Comparator.comparing(Window::start));
    var joined = new ArrayList<Window>();
    for (var next : all) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.end().isBefore(next.start())) {
        joined.add(next);
      } else if (last.end().isBefore(next.end())) {
        joined.set(joined.size() - 1, new Window(last.start(), next.end()));
      }
    }
    return new Intervals(joined);
  }

  public Intervals plus(Intervals others) {
    var all = this;
    for (var other : others.windows) {
      all = all.plus(other);
    }
    return all;
  }

  public Intervals minus(Window window) {
    var left = new ArrayList<Window>();
    for (var one : windows) {
      if (!one.start().isBefore(window.end()) || !window.start().isBefore(one.end())) {
        left.add(one);
        continue;
      }
      if (one.start().isBefore(window.start())) {
        left.add(new Window(one.start(), window.start()));
      }
      if (window.end().isBefore(one.end())) {
        left.add(new Window(window.end(), one.end()));
      }
    }
    return new Intervals(left);
  }

  public Intervals minus(Intervals others) {
    var left = this;
    for (var other : others.windows) {
      left = left.minus(other);
    }
    return left;
  }

  public boolean holds(Instant instant) {
    return windows.stream().anyMatch(window -> window.holds(instant));
  }

  /** The end of the last window. */
  public Optional<Instant> end() {
    return windows.isEmpty() ? Optional.empty() : Optional.of(windows.getLast().end());
  }
}
