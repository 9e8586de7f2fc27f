package ai.cicops.portal.summaries;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of what a summary is about.
 *
 * @param name what people call it; null for all companies
 * @param zone by whose clock its days are: the company's, of several the business's
 */
public record SeenSubject(@Nullable String name, ZoneId zone) {}
