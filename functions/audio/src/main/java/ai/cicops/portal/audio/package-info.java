/**
 * Brings audio from where the phone platform leaves it to where people hear it: lists what may have
 * come, keeps each original, finds its call, makes what browsers play.
 *
 * <p>Every step may be repeated: keys are made from what they hold, a call's facts come last, and
 * which files are here is read from those facts. Nothing is deleted at the source.
 */
@NullMarked
package ai.cicops.portal.audio;

import org.jspecify.annotations.NullMarked;
