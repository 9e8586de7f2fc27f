package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.util.HashMap;
import java.util.Map;

/** Twin of {@link Contacts}, for people of a {@link MemoryPeople}. */
public final class MemoryContacts implements Contacts {
  private final Map<CompanyId, Named> contacts = new HashMap<>();
  private final MemoryPeople people;

  public MemoryContacts(MemoryPeople people) {
    this.people = people;
  }

  @Override
  public synchronized Named of(CompanyId company) {
    return contacts.getOrDefault(company, Named.NOBODY);
  }

  @Override
  public synchronized boolean name(CompanyId company, Named named, Deed deed) {
    boolean there =
        people.members(company).stream()
            .anyMatch(member -> member.removedAt() == null && member.user().equals(named.user()));
    if (!there || of(company).version() != named.version()) {
      return false;
    }
    contacts.put(company, named.next());
    people.left(deed);
    return true;
  }
}
