package ai.cicops.portal.directory.lambda;

import io.avaje.jsonb.Json;

/** Targets upon a version. */
@Json
record TargetsBody(long version, TargetsSheet targets) {}
