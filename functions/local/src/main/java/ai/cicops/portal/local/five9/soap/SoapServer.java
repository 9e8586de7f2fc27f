package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.CallLog;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The web service on a port of this machine, from construction until it is closed. */
public final class SoapServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public SoapServer(CallLog log, SoapSettings settings) {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException("port " + settings.port() + " cannot be opened", taken);
    }
    server.setExecutor(threads);
    server.createContext(
        "/", new SoapHandler(settings, log.faults(), new Operations(log, settings)));
    server.start();
  }

  /**
   * The address of the machine, without a path; the service is at {@code
   * /wsadmin/v13/AdminWebService}.
   */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
