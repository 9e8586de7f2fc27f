package ai.cicops.portal.bench;

import ai.cicops.portal.local.costs.FirstView;
import ai.cicops.portal.local.costs.PackedZip;
import ai.cicops.portal.local.template.Template;
import java.util.ArrayList;
import java.util.List;

/** What is sent to AWS and to browsers. */
final class Sizes implements Part {
  private static final double KB = 1024;

  @Override
  public String name() {
    return "sizes";
  }

  @Override
  public String about() {
    return "the zips that are deployed, and what a browser loads for a first view, after gzip";
  }

  @Override
  public List<Result> measure() throws Exception {
    var project = Template.projectFolder();
    var results = new ArrayList<Result>();
    for (var module : List.of("portal", "audio")) {
      var zip =
          PackedZip.of(project.resolve("functions").resolve(module).resolve("target/lambda.zip"));
      results.add(Result.told(module + ": zip", zip.bytes() / KB / KB, "MB"));
      results.add(Result.told(module + ": unpacked", zip.unpacked() / KB / KB, "MB"));
      results.add(Result.told(module + ": classes", zip.classes(), ""));
    }
    var web = new FirstView(project.resolve("web/dist"));
    results.add(
        Result.atMost(
            150, "sign-in: JavaScript", web.gzipped(FirstView.SIGN_IN, ".js") / KB, "KB"));
    results.add(Result.told("sign-in: CSS", web.gzipped(FirstView.SIGN_IN, ".css") / KB, "KB"));
    results.add(
        Result.atMost(280, "calls: JavaScript", web.gzipped(FirstView.CALLS, ".js") / KB, "KB"));
    results.add(Result.told("calls: CSS", web.gzipped(FirstView.CALLS, ".css") / KB, "KB"));
    return results;
  }
}
