package ai.cicops.portal.questions;

import ai.cicops.portal.identity.UserId;
import java.time.Instant;

/**
 * One message of a question.
 *
 * @param number from 1 on
 */
public record Message(int number, UserId author, Side side, Instant at, MessageText text) {}
