import { expect, fixtures, owner, signIn, test } from './portal';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

test('an owner says when the company is open, takes it back, and is warned of what is not saved', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, owner, '/companies/northside-plumbing/hours');
  const start = page.getByRole('button', { name: 'Say the hours' });
  await expect(start.or(page.getByRole('heading', { name: 'Every week' }))).toBeVisible();
  if (await start.isVisible()) await start.click();

  const close = page.getByRole('button', { name: 'Closed: Monday' });
  if (await close.isVisible()) await close.click();
  await page.getByRole('button', { name: 'Add hours: Monday' }).click();
  await page.getByLabel('Monday, from').fill('18:00');
  await page.getByLabel('Monday, to').fill('02:00');
  await expect(page.getByText('It ends before it begins.')).toBeVisible();
  await page.getByLabel('Monday, from').fill('00:00');
  await page.getByLabel('Monday, to').fill('00:00');
  await expect(page.getByRole('group', { name: 'Monday' }).getByText('Open 24 hours')).toBeVisible();
  await page.getByRole('button', { name: 'Copy Monday to Tuesday–Friday' }).click();
  for (const day of WEEKDAYS) {
    await expect(page.getByRole('group', { name: day }).getByText('Open 24 hours')).toBeVisible();
  }
  for (const day of ['Saturday', 'Sunday']) {
    await page
      .getByRole('group', { name: day })
      .getByRole('button', { name: /^24 hours/ })
      .click();
  }
  const propose = page.getByRole('button', { name: /^Add \d+ federal holidays?$/ });
  if ((await propose.count()) > 0) await propose.click();
  await expect(page.getByRole('group', { name: 'Christmas Day' }).first()).toBeVisible();

  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page).toHaveURL(/\/hours$/);

  await page.getByRole('button', { name: 'Save the hours' }).click();
  await expect(page.getByText('The hours are saved.')).toBeVisible();
  await expect(page.getByText(/next closed: .*/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Friday' }).getByText('Open 24 hours')).toBeVisible();

  await page.getByRole('button', { name: 'Closed: Friday' }).click();
  await page.getByRole('button', { name: 'Save the hours' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('The hours are as they were before.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Friday' }).getByText('Open 24 hours')).toBeVisible();
});
