package ai.cicops.portal.questions;

/** How far a question is, in the order that staff look at them. */
public enum QuestionState {
  /** The asker wrote last. */
  OPEN,
  /** Somebody of CIC wrote last. */
  ANSWERED,
  /** Nobody writes any more. */
  CLOSED
}
