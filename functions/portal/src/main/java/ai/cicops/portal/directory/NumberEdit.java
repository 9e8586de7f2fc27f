package ai.cicops.portal.directory;

import org.jspecify.annotations.Nullable;

/**
 * What somebody changes about a number; what is null stays as it is.
 *
 * @param campaign empty for none
 */
public record NumberEdit(
    @Nullable String label,
    @Nullable String campaign,
    @Nullable String source,
    @Nullable Boolean active) {}
