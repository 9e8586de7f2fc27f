import { awaitAudio, listed, openReadyCall, owner, signIn, test } from './portal';

test('the portal has calls, and one that can be heard', async ({ page }) => {
  test.setTimeout(15 * 60_000);
  await signIn(page, owner);
  await listed(page);
  await awaitAudio(page);
  await openReadyCall(page);
});
