package ai.cicops.portal.local.drill;

import ai.cicops.portal.identity.Role;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.local.whole.FaultyWire;
import ai.cicops.portal.local.whole.WholePortal;
import ai.cicops.portal.platform.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole product, with a wire before each of AWS's services that may have a bad day. */
final class BadDay implements AutoCloseable {
  static final String ADMIN = "admin@cic.example";
  private static final String DYNAMODB = "AWS_ENDPOINT_URL_DYNAMODB";
  private static final String S3 = "AWS_ENDPOINT_URL_S3";
  private static final String OTHERS = "AWS_ENDPOINT_URL";

  final FaultyWire dynamo;
  final FaultyWire s3;

  /** Events and mail. */
  final FaultyWire others;

  final WholePortal portal;
  private final Map<String, String> addresses = new HashMap<>();

  BadDay(PhoneWorld world, Instant now) {
    var clock = new MovableClock(now);
    var aws = LocalAws.inMemory(Template.ofProject(), clock);
    dynamo = before(aws, DYNAMODB);
    s3 = before(aws, S3);
    others = before(aws, OTHERS);
    portal = new WholePortal(aws, clock, world, SimulatorSettings.forTests(), addresses);
    portal.enroll(ADMIN, Role.ADMIN, List.of());
    portal.connect();
  }

  private FaultyWire before(LocalAws aws, String name) {
    var wire = new FaultyWire(URI.create(aws.addresses().getOrDefault(name, "")));
    addresses.put(name, wire.address().toString());
    return wire;
  }

  @Override
  public void close() {
    portal.close();
    dynamo.close();
    s3.close();
    others.close();
  }
}
