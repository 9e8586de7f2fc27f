package ai.cicops.portal.identity;

/** As whom somebody goes through the portal at this moment. */
public sealed interface Sight {
  /** As they are. */
  record Own(Person person) implements Sight {}

  /**
   * As a customer of the company that they look at, and nothing may be changed.
   *
   * @param person themselves, with what an owner of that company has and nothing else
   */
  record AsCustomer(Person person, Look look) implements Sight {}

  /** The look ran out or was ended, and they have not gone back to their own view yet. */
  record Over(Look look) implements Sight {}
}
