import { enterPassword, expect, listed, openReadyCall, owner, signIn, test } from './portal';

test('an owner signs in, hears a call and signs out', async ({ page }) => {
  const links: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/recording/link')) links.push(request.method());
  });

  await signIn(page, owner);
  await listed(page);
  await expect(page.getByText('Northside Plumbing').first()).toBeVisible();
  await expect(page.getByText(/complete until|are late/i).first()).toBeVisible();

  await openReadyCall(page);
  await page.waitForLoadState('networkidle');
  expect(links, 'a link is issued by the press of Play alone').toEqual([]);

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect
    .poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime), { timeout: 15_000 })
    .toBeGreaterThan(1);
  expect(links).toEqual(['POST']);
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.crossOrigin)).toBeNull();

  const position = page.getByRole('slider', { name: 'Position in the recording' });
  const before = Number(await position.getAttribute('aria-valuenow'));
  await page.getByRole('button', { name: 'Forward 10 seconds' }).click();
  await expect
    .poll(async () => Number(await position.getAttribute('aria-valuenow')))
    .toBeGreaterThanOrEqual(before + 9);
  await page.getByRole('button', { name: 'Speed 1×' }).click();
  await page.getByRole('menuitemradio', { name: '1.5×' }).click();
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);
  await page.getByRole('button', { name: 'Pause' }).click();
  const stopped = Number(await position.getAttribute('aria-valuenow'));

  await page.reload();
  await expect(position).toHaveAttribute('aria-valuenow', String(stopped));

  await page.getByRole('button', { name: /^Your profile/ }).click();
  await expect(page.getByText('Customer', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto('/calls');
  await expect(page).toHaveURL(/\/sign-in\?back=\/calls/);
});

test('a press on a row’s play button opens the call and plays', async ({ page }) => {
  await signIn(page, owner, '/calls?recording=ready');
  await page
    .getByRole('link', { name: /^Listen to the call/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/calls\/.+/);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a wrong password is said, and the address one wanted is kept', async ({ page }) => {
  await page.goto('/calls?outcome=lost');
  await enterPassword(page, owner, 'not the password');
  await expect(page.getByRole('alert')).toContainText('E-mail address or password is wrong.');
  await enterPassword(page, owner);
  await expect(page).toHaveURL(/\/calls\?outcome=lost/);
});

test('the older portal’s address leads to signing in', async ({ page }) => {
  await page.goto('/users/sign_in');
  await expect(page).toHaveURL(/\/sign-in$/);
});
