package ai.cicops.portal.local.aws;

import java.io.UncheckedIOException;
import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A small server on a free port of the loopback interface. */
final class Loopback implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Server server;
  private final ServerConnector connector;

  Loopback(Handler handler) {
    var threads = new QueuedThreadPool(64, 4);
    threads.setName("loopback");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory());
    connector.setHost(HOST);
    connector.setPort(0);
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (java.io.IOException taken) {
      throw new UncheckedIOException(taken);
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  URI address() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
