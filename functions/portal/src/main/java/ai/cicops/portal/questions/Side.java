package ai.cicops.portal.questions;

/** Whose a message is. */
public enum Side {
  ASKER,
  CIC
}
