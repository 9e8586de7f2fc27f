package ai.cicops.portal.local.deploy;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.local.deploy.FirstAdmin.FirstAdminOutcome;
import ai.cicops.portal.platform.SettingsInvalid;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.s3.S3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** {@code mvn -Plocal -Dtool=publish-web} and {@code -Dtool=first-admin}. */
public final class StageTools {
  private static final String PUBLISH_WEB = "publish-web";
  private static final String FIRST_ADMIN = "first-admin";

  /** The tools that work on a stage instead of the data folder of this machine. */
  public static final Set<String> NAMES = Set.of(PUBLISH_WEB, FIRST_ADMIN);

  private final Surroundings process;
  private final Path project;
  private final Consumer<String> out;

  public StageTools(Surroundings process, Path project, Consumer<String> out) {
    this.process = process;
    this.project = project;
    this.out = out;
  }

  /**
   * @param tool one of {@link #NAMES}
   * @return false when it was not done
   * @throws SettingsInvalid naming what the environment does not say
   */
  public boolean run(String tool) {
    return switch (tool) {
      case PUBLISH_WEB -> publishWeb();
      case FIRST_ADMIN -> firstAdmin();
      default -> {
        out.accept("There is no tool " + tool + ".");
        yield false;
      }
    };
  }

  private boolean publishWeb() {
    var settings = process.settings();
    var bucket = settings.text("BUCKET_WEB");
    settings.check();
    var built = project.resolve("web/dist");
    if (!Files.exists(built.resolve("index.html"))) {
      out.accept("The web app is not built: web/dist has no index.html.");
      return false;
    }
    int files = new PublishWeb(new S3(process), bucket).publish(built);
    out.accept(files + " files are in " + bucket + ".");
    return true;
  }

  private boolean firstAdmin() {
    var settings = process.settings();
    var name = settings.text("ADMIN_NAME");
    var email = settings.text("ADMIN_EMAIL");
    var portal = settings.uri("PORTAL_URL");
    var zone = settings.zone("PORTAL_ZONE", "America/New_York");
    settings.check();
    var dynamo = new Dynamo(process);
    var people = new DynamoPeople(dynamo, process);
    var admin =
        new FirstAdmin(
            people,
            new EnrollPerson(people, new ArgonPasswords(process), process.ids(), process.clock()),
            new DynamoAuditLog(dynamo, process),
            process.clock(),
            process.random());
    return switch (admin.enroll(name, email, zone)) {
      case FirstAdminOutcome.Enrolled(var password, var totp) -> {
        out.accept(name + " signs in at " + portal + "/sign-in. This is shown once:");
        out.accept("  E-mail    " + email);
        out.accept("  Password  " + password.reveal());
        out.accept("  Secret for the authenticator app  " + totp.reveal());
        yield true;
      }
      case FirstAdminOutcome.AdminThere() ->
          refused("There is an administrator already, who can let others in.");
      case FirstAdminOutcome.EmailUnusable() -> refused("ADMIN_EMAIL is no e-mail address.");
      case FirstAdminOutcome.EmailTaken() -> refused("ADMIN_EMAIL is somebody else's address.");
    };
  }

  private boolean refused(String why) {
    out.accept(why);
    return false;
  }
}
