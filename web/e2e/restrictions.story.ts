import { admin, expect, fixtures, proveIfAsked, signIn, test } from './portal';

test('an admin restricts a role and a company, and cannot shut themselves out', async ({ page, watched }) => {
  test.skip(fixtures, 'the answers of the fixtures know no rules');
  watched.expected.add(400).add(403).add(422);
  await signIn(page, admin, '/ip-restrictions');
  await page.getByRole('button', { name: 'Change: Administrator' }).click();
  const dialog = page.getByRole('dialog', { name: 'Networks: Administrator' });
  await dialog.getByLabel('Allowed networks').fill('203.0.113.7/24');
  await dialog.getByRole('button', { name: 'Save networks' }).click();
  await proveIfAsked(page);
  await expect(dialog.getByText('“203.0.113.7/24” is no address or network.')).toBeVisible();
  await dialog.getByLabel('Allowed networks').fill('203.0.113.0/24');
  await dialog.getByRole('button', { name: 'Save networks' }).click();
  await expect(dialog.getByText(/is not among these\. Add it/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Add / }).click();
  await dialog.getByRole('button', { name: 'Save networks' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Administrator 203\.0\.113\.0\/24, / })).toBeVisible();
  await page.getByRole('button', { name: 'Change: Administrator' }).click();
  await dialog.getByLabel('Allowed networks').fill('');
  await dialog.getByRole('button', { name: 'Save networks' }).click();
  await expect(page.getByRole('row', { name: /^Administrator from anywhere/ })).toBeVisible();

  await page.goto('/companies/bright-electric/access');
  await page.getByLabel('Everybody needs a second factor').check();
  await page.getByRole('button', { name: 'Save access' }).click();
  await proveIfAsked(page);
  await expect(page.getByRole('button', { name: 'Save access' })).toBeDisabled();
  await page.goto('/ip-restrictions');
  await page.getByRole('link', { name: 'Bright Electric' }).click();
  await page.getByLabel('Everybody needs a second factor').uncheck();
  await page.getByRole('button', { name: 'Save access' }).click();
  await expect(page.getByRole('button', { name: 'Save access' })).toBeDisabled();
});
