import {
  agent,
  code,
  enterPassword,
  expect,
  fixtures,
  invite,
  join,
  mailedPath,
  proveIfAsked,
  signIn,
  test,
} from './portal';

test('signing out is two presses away on every screen', async ({ page }) => {
  await signIn(page, agent, '/settings/profile');
  for (const screen of ['/', '/settings/security', '/calls', '/settings/sessions']) {
    await page.goto(screen);
    await page.getByRole('button', { name: /^Your profile/ }).click();
    await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('settings are open to those who have nothing to do with calls', async ({ page }) => {
  await signIn(page, agent);
  await page.getByRole('button', { name: /^Your profile/ }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByRole('link', { name: 'Security' }).click();
  await expect(page.getByText('it cannot be turned off')).toBeVisible();
  await page.getByRole('link', { name: 'Sessions' }).click();
  await expect(page.getByText('this browser')).toBeVisible();
});

test('somebody keeps their profile, sets up an authenticator app and signs in with it', async ({ page, watched }) => {
  test.skip(fixtures, 'the answers of the fixtures send no mail');
  test.setTimeout(300_000);
  watched.expected.add(403);
  const email = await invite(page, 'kai');
  await join(page, email, 'Kai Story');

  await page.goto('/settings/profile');
  await page.getByLabel('Name', { exact: true }).fill('Kai Storey');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Denver');
  await page.getByRole('option', { name: /Denver/ }).click();
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(page.getByText('Profile saved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Your profile: Kai Storey' })).toBeVisible();

  const other = email.replace('kai', 'kai.mail');
  const notify = page.locator('section').filter({ hasText: 'Notification address' });
  await notify.getByLabel('New address').fill(other);
  await notify.getByRole('button', { name: 'Send a link to confirm it' }).click();
  await proveIfAsked(page);
  await expect(notify).toContainText(`${other} waits for its confirmation`);
  await page.goto(await mailedPath(page, other, '/confirm-email'));
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page.getByText(`Notifications go to ${other} from now on.`)).toBeVisible();

  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await proveIfAsked(page);
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const shown = await page.getByRole('link', { name: 'Open it in an app on this device' }).getAttribute('href');
  const secret = /secret=([A-Z2-7]+)/.exec(shown ?? '')?.[1] ?? '';
  await page.getByLabel('Six-digit code').fill(await code(page, secret));
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a text file' }).click();
  expect((await saved).suggestedFilename()).toContain('recovery-codes.txt');
  await page.getByLabel('I have kept them').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/settings/sessions');
  await enterPassword(page, email);
  await page.getByLabel('Code').fill(await code(page, secret));
  await expect(page.getByText('this browser')).toBeVisible();
});
