package ai.cicops.portal.local.localstack;

import static java.util.Objects.requireNonNull;

import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.platform.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole of {@code template.yaml} in LocalStack, with the zips that are shipped and a phone
 * platform that its parameters name: deployed for the first test that asks, kept until the JVM
 * ends.
 *
 * @param platform held on to
 */
record PortalStack(DeployedStack stack, Five9Simulator platform) {
  private static final List<String> ZIPS =
      List.of("functions/portal/target/lambda.zip", "functions/audio/target/lambda.zip");

  private static final class Holder {
    static final PortalStack PORTAL = deploy(LocalStack.here());
  }

  static DeployedStack deployed() {
    for (var zip : ZIPS) {
      if (!Files.exists(LocalStack.ROOT.resolve(zip))) {
        throw LocalStack.lacking("mvn package has not made " + zip);
      }
    }
    var unused = LocalStack.here();
    return Holder.PORTAL.stack();
  }

  /**
   * The stack makes the passwords, and a platform that already answers makes what else its
   * parameters say; so the platform starts again, with the passwords, where it was.
   */
  private static PortalStack deploy(LocalStack here) {
    var settings = SimulatorSettings.forTests();
    settings = settings.withShelf(settings.shelf().withHostKey(newKey()));
    var place = platform(settings);
    place.close();
    var stack =
        here.deploy(
            List.of(
                "portal",
                "Five9Url=" + place.adminWebService(),
                "Five9Username=" + settings.soap().username(),
                "Five9Since=P1D",
                "RecordingsSftpUrl=" + place.recordings(),
                "RecordingsSftpHostKey=" + place.hostKey()));
    var soap =
        settings
            .soap()
            .withPort(place.address().getPort())
            .withUser(
                settings.soap().username(), password(stack, "SyncCallsFunction", "FIVE9_PASSWORD"));
    var shelf =
        settings
            .shelf()
            .withPort(place.recordings().getPort())
            .withUser(
                settings.shelf().username(),
                password(stack, "MoveAudioFunction", "RECORDINGS_SFTP_PASSWORD"));
    return new PortalStack(stack, platform(settings.withSoap(soap).withShelf(shelf)));
  }

  private static Five9Simulator platform(SimulatorSettings settings) {
    var clock = Surroundings.ofProcess().clock();
    return new Five9Simulator(new TwoCalls(clock.instant()).world(), clock, settings);
  }

  private static String password(DeployedStack stack, String function, String name) {
    return requireNonNull(stack.environment(function).get(name));
  }

  private static Path newKey() {
    try {
      return Files.createTempDirectory("portal-localstack").resolve("host-key");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
