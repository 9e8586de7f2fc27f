import { admin, expect, fixtures, signIn, test } from './portal';

test('an admin says what a disposition means, and puts it back', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, admin, '/dispositions');
  const name = 'Service Not Offered';
  await page.getByRole('searchbox', { name: 'Name of a disposition' }).fill('not offered');
  await expect(page).toHaveURL(/text=not/);
  await expect(page.getByText('1 disposition', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Change ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Booked' }).check();
  await expect(dialog.getByRole('switch', { name: 'Bookable' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Lost' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row.getByText('Usually Not a lead')).toBeVisible();
  await expect(row.getByText('Lost', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: `Change ${name}` }).click();
  await dialog.getByRole('button', { name: 'Back to usual' }).click();
  await expect(row.getByText('Not a lead')).toBeVisible();
  await expect(row.getByText('Changed')).toHaveCount(0);
});
