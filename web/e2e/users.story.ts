import { admin, expect, fixtures, invite, join, proveIfAsked, signIn, test } from './portal';

test('an admin finds people by filters that are in the address', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures know no admin');
  await signIn(page, admin, '/users');
  await page.getByRole('combobox', { name: /^Role/ }).click();
  await page.getByRole('option', { name: 'Agent' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/role=agent/);
  await expect(page.getByRole('row', { name: /agent@cic\.example/ })).toBeVisible();
  await page.getByRole('searchbox').fill('nobody of this name');
  await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Take all filters off' }).click();
  await expect(page).toHaveURL(/\/users$/);
});

test('an admin deactivates somebody, lets them in again, and the log tells it', async ({ page, watched }) => {
  test.skip(fixtures, 'the answers of the fixtures send no mail');
  test.setTimeout(300_000);
  watched.expected.add(403);
  const email = await invite(page, 'noor');
  await join(page, email, 'Noor Story');
  await page.context().clearCookies();

  await signIn(page, admin, `/users?text=${email}`);
  await page.getByRole('link', { name: 'Noor Story' }).click();
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Deactivate Noor Story?' });
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await expect(dialog.getByText('Say why.')).toBeVisible();
  await dialog.getByLabel('Reason').fill('Left the company.');
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await proveIfAsked(page);
  await expect(page.getByText('nobody gets in with this account')).toBeVisible();
  await page.getByRole('button', { name: 'Let in again' }).click();
  await proveIfAsked(page);
  await expect(page.getByRole('button', { name: 'Deactivate', exact: true })).toBeVisible();

  await page.goto('/audit?action=deactivated');
  const line = page.getByRole('button', { name: /Deactivated an account/ }).first();
  await line.click();
  await expect(page.getByText('Left the company.').first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^audit-log-.*\.csv$/);
});
