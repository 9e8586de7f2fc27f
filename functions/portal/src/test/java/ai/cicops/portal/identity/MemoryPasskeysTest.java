package ai.cicops.portal.identity;

class MemoryPasskeysTest extends PasskeysContract {
  private final MemoryPasskeys passkeys = new MemoryPasskeys();

  @Override
  protected Passkeys passkeys() {
    return passkeys;
  }
}
