import { expect, listed, owner, test } from './portal';

test('everything by keyboard: sign in, filter, open, play, sign out', async ({ page }) => {
  await page.goto('/calls');
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.keyboard.type(owner);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Portal-demo-2026!');
  await page.keyboard.press('Enter');
  await listed(page);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');

  const outcome = page.getByRole('combobox', { name: /^Outcome/ });
  await outcome.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/outcome=/);

  await page.goto('/calls?recording=ready');
  await listed(page);
  const rows = page.locator('[data-row-link]');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await page.getByRole('slider').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  const position = page.getByRole('slider');
  const before = Number(await position.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => Number(await position.getAttribute('aria-valuenow')))
    .toBeGreaterThanOrEqual(before + 9);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await page.getByRole('button', { name: /^Your profile/ }).focus();
  await page.keyboard.press('Enter');
  const out = page.getByRole('button', { name: 'Sign out' });
  await expect(out).toBeVisible();
  for (let stop = 0; stop < 10 && !(await out.evaluate((button) => button === document.activeElement)); stop++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in$/);
});
