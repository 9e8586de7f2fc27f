/**
 * Disputes of a call: a customer says that its outcome, handling or billing is not right or that it
 * was spam, CIC answers, and it is accepted or declined in the end. A call has one undecided
 * dispute at most and each reason once; what was said stays, every change is an entry more. What
 * may be done next follows from the last entry alone. An accepted one of billing is owed as a
 * credit, of which an event tells.
 *
 * <p>Access patterns: all of a call with their entries, by the call · those of a company, newest
 * first · everybody's of one state, of the open ones who waits longest first.
 */
@NullMarked
package ai.cicops.portal.disputes;

import org.jspecify.annotations.NullMarked;
