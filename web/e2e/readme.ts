import { expect, listed, owner, signIn, test } from './portal';

/** The picture at the top of the project's README, from the demo world. */
test('the list of calls, as the README shows it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await signIn(page, owner);
  await listed(page);
  await expect(page.getByText(/newest first/)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: '../.readme/calls.png', animations: 'disabled', caret: 'hide' });
});
