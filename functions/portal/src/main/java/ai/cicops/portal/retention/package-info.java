/**
 * Retention at work: once a day the audio of calls that are older than their company keeps it goes,
 * but for what is held. How long a company keeps it and what it holds is the directory's.
 *
 * <p>Whatever step a purge is killed at, the next one ends what it began: a recording is marked as
 * removed before its objects go, and still names them until they are gone. A company's purge is one
 * act with one report, however many runs it takes.
 *
 * <p>Access patterns: how far a company's purges have come, and its newest reports, by company ·
 * calls of a campaign by days (through {@code calls}).
 */
@NullMarked
package ai.cicops.portal.retention;

import org.jspecify.annotations.NullMarked;
