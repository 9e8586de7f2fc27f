package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Ids;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The portal's one address on this machine. It reads requests within the limits of CloudFront and
 * the HTTP API, hands them on and writes the answers.
 */
public final class Edge implements AutoCloseable {
  private static final int LONGEST_ADDRESS = 8192;
  private static final int LARGEST_HEADERS = 10_240;
  private static final int LARGEST_BODY = 6 * 1024 * 1024;
  private static final long LARGEST_PASSED_OVER = 64L * 1024 * 1024;

  private final Server server;
  private final Requests requests;
  private final int port;

  /**
   * Takes the port; until {@link #serve} everything is answered as not ready.
   *
   * @param port 0 for a free one
   * @throws PortTaken in words
   */
  public Edge(int port, Ids ids) {
    var threads = new QueuedThreadPool(32, 4);
    threads.setName("edge");
    var virtual = new VirtualThreadPool();
    virtual.setName("request");
    threads.setVirtualThreadsExecutor(virtual);
    server = new Server(threads);
    requests = new Requests(ids);
    server.setHandler(requests);
    server.setErrorHandler(new Malformed(ids));
    var first = listen("127.0.0.1", port);
    this.port = first.getLocalPort();
    try {
      listen("::1", this.port);
    } catch (PortTaken noSecondLoopback) {
      // a machine without IPv6
    }
    try {
      server.setStopTimeout(1_000);
      server.start();
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  private ServerConnector listen(String host, int wanted) {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(4 * LARGEST_HEADERS);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(host);
    connector.setPort(wanted);
    try {
      connector.open();
    } catch (IOException taken) {
      throw new PortTaken(wanted, taken);
    }
    server.addConnector(connector);
    return connector;
  }

  public void serve(Origins origins) {
    requests.origins = origins;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Somebody else listens there. */
  public static final class PortTaken extends RuntimeException {
    public PortTaken(int port, Throwable cause) {
      super(
          "Port %d is taken by another program. Stop that one, or start with another:"
                  .formatted(port)
              + " PORTAL_PORT=8090 mvn -Plocal",
          cause);
    }
  }

  private static final class Requests extends Handler.Abstract {
    private volatile @Nullable Origins origins;
    private final Ids ids;

    Requests(Ids ids) {
      this.ids = ids;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var requestId = ids.next();
      Answer answer;
      try {
        answer = answer(request, requestId);
      } catch (RuntimeException fault) {
        System.out.println("The edge stumbled: " + fault);
        answer = Answer.refused(ErrorCode.FAILED, requestId);
      }
      write(answer, response, callback);
      return true;
    }

    private Answer answer(Request request, String requestId) throws IOException {
      var uri = request.getHttpURI();
      if (uri.getPathQuery().length() > LONGEST_ADDRESS) {
        return Answer.refused(ErrorCode.URI_TOO_LONG, requestId);
      }
      if (size(request) > LARGEST_HEADERS) {
        return Answer.refused(ErrorCode.HEADERS_TOO_LARGE, requestId);
      }
      byte[] body;
      try (var input = Content.Source.asInputStream(request)) {
        body = input.readNBytes(LARGEST_BODY + 1);
        input.skip(LARGEST_PASSED_OVER); // who still sends does not listen
      }
      if (body.length > LARGEST_BODY) {
        return Answer.refused(ErrorCode.BODY_TOO_LARGE, requestId).with("connection", "close");
      }
      String path;
      try {
        path = URLDecoder.decode(uri.getPath().replace("+", "%2B"), UTF_8);
      } catch (IllegalArgumentException malformed) {
        return Answer.refused(ErrorCode.MALFORMED_REQUEST, requestId);
      }
      var query = uri.getQuery();
      var ready = origins;
      if (ready == null) {
        return Answer.of(503, "application/json", LoadingBody.of("The portal starts."));
      }
      return ready.answer(
          new Asked(
              request.getMethod(),
              path,
              query == null ? "" : query,
              headers(request),
              cookies(request),
              body,
              viewer(request),
              requestId));
    }

    private static long size(Request request) {
      long size = 0;
      for (HttpField field : request.getHeaders()) {
        var value = field.getValue();
        size += field.getName().length() + (value == null ? 0 : value.length());
      }
      return size;
    }

    private static Map<String, String> headers(Request request) {
      var headers = new HashMap<String, String>();
      for (HttpField field : request.getHeaders()) {
        var name = field.getName().toLowerCase(Locale.ROOT);
        var value = field.getValue();
        if (!name.equals("cookie") && value != null) {
          headers.merge(name, value, (one, other) -> one + "," + other);
        }
      }
      return headers;
    }

    private static List<String> cookies(Request request) {
      var cookies = new ArrayList<String>();
      for (var header : request.getHeaders().getValuesList(HttpHeader.COOKIE)) {
        for (var cookie : header.split(";")) {
          if (!cookie.isBlank()) {
            cookies.add(cookie.strip());
          }
        }
      }
      return cookies;
    }

    private static String viewer(Request request) {
      return request.getConnectionMetaData().getRemoteSocketAddress()
              instanceof InetSocketAddress remote
          ? remote.getAddress().getHostAddress() + ":" + remote.getPort()
          : "127.0.0.1:0";
    }

    private static void write(Answer answer, Response response, Callback callback) {
      response.setStatus(answer.status());
      var headers = response.getHeaders();
      answer.headers().forEach(headers::put);
      answer.cookies().forEach(cookie -> headers.add(HttpHeader.SET_COOKIE, cookie));
      if (answer.status() != 204 && answer.status() != 304) {
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
      }
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
  }
}
