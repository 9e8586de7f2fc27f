package ai.cicops.portal.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the distribution: behaviours, the headers they set, the function that rewrites paths. */
final class SiteReader {
  private final Node root;
  private final Intrinsics intrinsics;

  SiteReader(Node root, Intrinsics intrinsics) {
    this.root = root;
    this.intrinsics = intrinsics;
  }

  List<Behaviour> read(Node properties) {
    var config = properties.at("DistributionConfig");
    var apiOrigins =
        config.at("Origins").list().stream()
            .filter(origin -> origin.at("CustomOriginConfig").present())
            .map(origin -> origin.at("Id").text())
            .collect(Collectors.toSet());
    var behaviours = new ArrayList<Behaviour>();
    for (var behaviour : config.at("CacheBehaviors").list()) {
      behaviours.add(
          behaviour(
              behaviour,
              behaviour.at("PathPattern").text(),
              apiOrigins.contains(behaviour.at("TargetOriginId").text())));
    }
    var otherwise = config.at("DefaultCacheBehavior");
    behaviours.add(
        behaviour(otherwise, "*", apiOrigins.contains(otherwise.at("TargetOriginId").text())));
    return behaviours;
  }

  private Behaviour behaviour(Node node, String path, boolean api) {
    var methods =
        node.at("AllowedMethods").list().stream().map(Node::text).collect(Collectors.toSet());
    var rewrite =
        node.at("FunctionAssociations").list().stream()
            .filter(function -> function.at("EventType").text().equals("viewer-request"))
            .map(function -> code(function.at("FunctionARN").text()))
            .findFirst()
            .orElse("");
    return new Behaviour(
        path,
        api,
        methods.isEmpty() ? Set.of("GET", "HEAD") : methods,
        headers(node.at("ResponseHeadersPolicyId").text("")),
        forwarded(node.at("OriginRequestPolicyId").text("")),
        rewrite);
  }

  private Set<String> forwarded(String policy) {
    return resources("AWS::CloudFront::OriginRequestPolicy").entrySet().stream()
        .filter(found -> intrinsics.physical(found.getKey()).name().equals(policy))
        .flatMap(found ->
            found
                .getValue()
                .in("OriginRequestPolicyConfig", "HeadersConfig", "Headers")
                .list()
                .stream())
        .map(header -> header.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private String code(String arn) {
    return resources("AWS::CloudFront::Function").entrySet().stream()
        .filter(function ->
            arn.contains(function.getKey())
                || arn.contains(intrinsics.physical(function.getKey()).name()))
        .map(function -> function.getValue().at("FunctionCode").text(""))
        .findFirst()
        .orElse("");
  }

  private Map<String, String> headers(String policy) {
    var headers = new LinkedHashMap<String, String>();
    resources("AWS::CloudFront::ResponseHeadersPolicy")
        .forEach((id, properties) -> {
          if (intrinsics.physical(id).name().equals(policy)) {
            readHeaders(properties.at("ResponseHeadersPolicyConfig"), headers);
          }
        });
    return headers;
  }

  private Map<String, Node> resources(String type) {
    var found = new LinkedHashMap<String, Node>();
    root.at("Resources")
        .entries()
        .forEach((id, resource) -> {
          if (resource.at("Type").text("").equals(type)) {
            found.put(id, intrinsics.resolve(resource.at("Properties")));
          }
        });
    return found;
  }

  private static void readHeaders(Node config, Map<String, String> headers) {
    var security = config.at("SecurityHeadersConfig");
    var csp = security.at("ContentSecurityPolicy");
    if (csp.present()) {
      headers.put("Content-Security-Policy", csp.at("ContentSecurityPolicy").text().strip());
    }
    if (security.at("ContentTypeOptions").present()) {
      headers.put("X-Content-Type-Options", "nosniff");
    }
    var frame = security.at("FrameOptions");
    if (frame.present()) {
      headers.put("X-Frame-Options", frame.at("FrameOption").text());
    }
    var referrer = security.at("ReferrerPolicy");
    if (referrer.present()) {
      headers.put("Referrer-Policy", referrer.at("ReferrerPolicy").text());
    }
    var transport = security.at("StrictTransportSecurity");
    if (transport.present()) {
      headers.put(
          "Strict-Transport-Security",
          "max-age="
              + transport.at("AccessControlMaxAgeSec").text()
              + (transport.at("IncludeSubdomains").flag(false) ? "; includeSubDomains" : "")
              + (transport.at("Preload").flag(false) ? "; preload" : ""));
    }
    config
        .in("CustomHeadersConfig", "Items")
        .list()
        .forEach(item -> headers.put(item.at("Header").text(), item.at("Value").text()));
  }
}
