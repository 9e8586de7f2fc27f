package ai.cicops.portal.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The terminal, for people: the banner, one line a run, the progress bar. What the functions log
 * goes to {@code log} in the data folder, where two files of some megabytes are kept.
 */
final class Console {
  private static final int BAR = 28;

  private final PrintStream terminal;
  private final boolean redraws;
  private boolean barShown;
  private int lastTenth = -1;

  Console(PrintStream terminal, boolean redraws) {
    this.terminal = terminal;
    this.redraws = redraws;
  }

  /** Takes the terminal for itself; everything else that prints goes to the file. */
  static Console of(Path log) {
    var console = new Console(System.out, onTerminal());
    var file = new PrintStream(new LogFile(log), true, UTF_8);
    System.setOut(file);
    return console;
  }

  @SuppressWarnings("SystemConsoleNull") // JDK and NullAway disagree on whether it may be null
  private static boolean onTerminal() {
    var terminal = System.console();
    return terminal != null && terminal.isTerminal();
  }

  synchronized void line(String text) {
    if (barShown) {
      terminal.print("\r\u001b[K");
      barShown = false;
    }
    terminal.println(text);
  }

  /** Draws the bar anew; without a terminal, a line at every tenth. */
  synchronized void progress(String what, double share) {
    double part = Math.clamp(share, 0.0, 1.0);
    int filled = (int) Math.round(part * BAR);
    var bar =
        "  %s%s %3d %%  %s"
            .formatted("█".repeat(filled), "░".repeat(BAR - filled), Math.round(part * 100), what);
    if (redraws) {
      terminal.print("\r\u001b[K" + bar);
      terminal.flush();
      barShown = true;
    } else if ((int) (part * 10) != lastTenth) {
      lastTenth = (int) (part * 10);
      terminal.println(bar);
    }
  }

  private static final class LogFile extends OutputStream {
    private static final long LARGEST = 8 * 1024 * 1024;

    private final Path file;
    private OutputStream output;
    private long written;

    LogFile(Path file) {
      this.file = file;
      this.output = open();
    }

    private OutputStream open() {
      try {
        written = Files.exists(file) ? Files.size(file) : 0;
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    @Override
    public synchronized void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      if (written > LARGEST) {
        output.close();
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".1"),
            StandardCopyOption.REPLACE_EXISTING);
        output = open();
      }
      output.write(bytes, from, length);
      written += length;
    }
  }
}
