/**
 * Ask CIC: what people ask about a record, tracked to an answer. A question is open until somebody
 * of CIC answers, open again when its asker writes once more, and closed at last. Its customers'
 * side sees it only while it sees the company.
 *
 * <p>Access patterns: a question with its messages by its id · the questions of a company and of an
 * asker, newest first · everybody's of one state, newest first.
 */
@NullMarked
package ai.cicops.portal.questions;

import org.jspecify.annotations.NullMarked;
