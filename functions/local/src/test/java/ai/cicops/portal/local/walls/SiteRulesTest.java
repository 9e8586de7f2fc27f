package ai.cicops.portal.local.walls;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of what stands between the browser and the functions: CloudFront, HTTP API, headers. */
class SiteRulesTest {
  private static final DeployedTemplate TEMPLATE = DeployedTemplate.ofProject();
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE");

  @Test
  void everyRouteIsReachedThroughTheSite() {
    var behaviours =
        TEMPLATE.resource("Site").at("Properties", "DistributionConfig", "CacheBehaviors").list();
    for (var route : TEMPLATE.routes().keySet()) {
      if (!route.equals("$default")) {
        var path = route.split(" ")[1];
        var behaviour =
            behaviours.stream()
                .filter(each -> path.matches(each.at("PathPattern").text().replace("*", ".*")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no behaviour leads to " + path));
        assertEquals("api", behaviour.at("TargetOriginId").text(), path);
        // CloudFront would refuse the other methods in its own words
        assertEquals(
            METHODS,
            behaviour.at("AllowedMethods").list().stream().map(Node::text).collect(toSet()),
            route);
      }
    }
  }

  /** One origin for the browser: the bucket and the API answer CloudFront alone. */
  @Test
  void theSiteStandsBeforeBucketAndApi() {
    var site = TEMPLATE.resource("Site").at("Properties", "DistributionConfig");
    var origins = site.at("Origins").list();
    assertEquals(List.of("web", "api"), origins.stream().map(o -> o.at("Id").text()).toList());
    var access = TEMPLATE.resource(origins.getFirst().at("OriginAccessControlId").target());
    var control = access.at("Properties", "OriginAccessControlConfig");
    assertEquals("always", control.at("SigningBehavior").text());
    assertEquals("sigv4", control.at("SigningProtocol").text());
    assertEquals("s3", control.at("OriginAccessControlOriginType").text());
    var readers =
        TEMPLATE.resource("WebBucketPolicy").at("Properties", "PolicyDocument", "Statement").list();
    for (var statement : readers) {
      if (statement.at("Effect").is("Allow")) {
        assertEquals("cloudfront.amazonaws.com", statement.at("Principal", "Service").text());
        assertEquals("s3:GetObject", statement.at("Action").text());
        var source = statement.at("Condition", "StringEquals", "AWS:SourceArn", "Fn::Sub");
        assertTrue(source.text().endsWith(":distribution/${Site}"), source::text);
      }
    }
    var secret = origins.getLast().at("OriginCustomHeaders").list().getFirst();
    assertEquals("x-origin-secret", secret.at("HeaderName").text());
    assertEquals(
        "{{resolve:secretsmanager:${OriginSecret}}}", secret.at("HeaderValue", "Fn::Sub").text());
    assertEquals(
        "https-only", origins.getLast().at("CustomOriginConfig", "OriginProtocolPolicy").text());
    var behaviours = new ArrayList<>(site.at("CacheBehaviors").list());
    behaviours.add(site.at("DefaultCacheBehavior"));
    for (var behaviour : behaviours) {
      assertEquals("SiteHeaders", behaviour.at("ResponseHeadersPolicyId").target());
      assertTrue(
          Set.of("https-only", "redirect-to-https")
              .contains(behaviour.at("ViewerProtocolPolicy").text()));
    }
  }

  @Test
  void theApiIsThrottledAndItsCallsAreLogged() {
    var api = TEMPLATE.resource("Api").at("Properties");
    int rate = api.at("DefaultRouteSettings", "ThrottlingRateLimit").number(0);
    int burst = api.at("DefaultRouteSettings", "ThrottlingBurstLimit").number(0);
    assertTrue(rate > 0 && burst >= rate, rate + " a second, " + burst + " at once");
    var log = TEMPLATE.resource(api.at("AccessLogSettings", "DestinationArn").target());
    assertEquals("AWS::Logs::LogGroup", log.at("Type").text());
    assertTrue(log.at("Properties", "RetentionInDays").present());
    var format = api.at("AccessLogSettings", "Format").text();
    assertTrue(format.contains("$context.requestId"), format);
    assertFalse(format.matches("(?i).*(sourceIp|path|userAgent|authorizer).*"), "nothing personal");
  }

  /** The API answers within 30 seconds or not at all; scripts come from our own origin alone. */
  @Test
  void requestsAreGuarded() {
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          if (DeployedTemplate.answersRequests(function)) {
            assertTrue(TEMPLATE.setting(function, "Timeout").number(3) <= 29, id);
            assertTrue(function.at("Environment", "Variables", "ORIGIN_SECRET").present(), id);
            assertEquals("PublishedVersions", function.at("SnapStart", "ApplyOn").text(), id);
            assertTrue(TEMPLATE.setting(function, "AutoPublishAlias").present(), id);
          }
        });
    var policy =
        TEMPLATE
            .resource("SiteHeaders")
            .at(
                "Properties",
                "ResponseHeadersPolicyConfig",
                "SecurityHeadersConfig",
                "ContentSecurityPolicy",
                "ContentSecurityPolicy",
                "Fn::Sub")
            .text();
    var directives = List.of(policy.split("; "));
    assertTrue(
        directives.containsAll(
            List.of(
                "default-src 'none'",
                "script-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'")),
        policy);
    assertFalse(policy.contains("'unsafe-"), policy);
    var hash = Pattern.compile("'(sha256-[^']+)'").matcher(Project.text("web/scripts/policy.ts"));
    assertTrue(hash.find() && policy.contains("style-src 'self' '" + hash.group(1) + "';"), policy);
  }
}
