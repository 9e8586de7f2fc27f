/**
 * Summaries: the dashboard of yesterday, last week or last month by mail, in the morning of the
 * place it is about.
 *
 * <p>One summary of a person is about one thing and comes at one cadence, so that switching it on
 * twice is switching it on once. It keeps the day up to which it has told everything and the
 * instant at which to look at it again; what is due is worked out anew then, by zone and rights of
 * that moment. A span is told once: the mail's id is made of summary and span, and the event that
 * sends it is written with the summary's next step.
 *
 * <p>Access patterns: all of a person's in one query · one of them · those that are due, the
 * longest due first, by the index of what has an order.
 */
@NullMarked
package ai.cicops.portal.summaries;

import org.jspecify.annotations.NullMarked;
