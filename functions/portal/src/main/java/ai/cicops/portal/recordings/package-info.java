/**
 * Audio of calls: what a file's path says, to which call it belongs, and the short-lived link that
 * plays it. Which files have come is read from the calls themselves and from the unmatched files;
 * there is no third register to disagree with them.
 *
 * <p>Access patterns: all unmatched files in one query · an original, derivative or waveform by its
 * key · calls of the last 30 days of each campaign (through {@code calls}).
 */
@NullMarked
package ai.cicops.portal.recordings;

import org.jspecify.annotations.NullMarked;
