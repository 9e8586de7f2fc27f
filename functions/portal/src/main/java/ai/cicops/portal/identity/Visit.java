package ai.cicops.portal.identity;

import java.time.Instant;

/** The person and the session that a cookie stands for, live or over. */
public record Visit(Person person, Session session) {
  /** A look goes only as far as one may still look at that company. */
  public Sight sight(Instant now) {
    var look = session.look();
    if (look == null) {
      return new Sight.Own(person);
    }
    return look.isRunning(now) && person.may(Action.LOOK_AS_CUSTOMER, look.company())
        ? new Sight.AsCustomer(person.asOwnerOf(look.company()), look)
        : new Sight.Over(look);
  }
}
