import { expect, fixtures, owner, signIn, supervisor, test } from './portal';

test('an owner works on a lost job, and takes it back', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, owner, '/lost-jobs');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /\d+ callers? could still be won, about \$[\d,]+\./,
  );
  await expect(page.getByRole('columnheader', { name: 'Estimate' })).toBeVisible();
  const tabs = page.getByRole('navigation', { name: 'Which jobs' });
  await tabs.getByRole('link', { name: /^New/ }).click();
  await expect(page).toHaveURL(/status=new/);
  const caller = (await page.locator('[data-row-link]').first().textContent()) ?? '';
  const status = page.getByLabel(`Status of ${caller}`).first();
  await status.selectOption('Tried');
  await expect(page.getByText(`${caller}: Tried`)).toBeVisible();
  await tabs.getByRole('link', { name: /^Tried/ }).click();
  await expect(status).toHaveValue('tried');

  await page.getByLabel(`Owner of ${caller}`).selectOption({ index: 1 });
  await page.getByLabel(`Next try with ${caller}`).fill('2026-01-05');
  await expect(page.getByText('overdue').first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(`Next try with ${caller}`)).toHaveValue('2026-01-05');

  await page.getByRole('link', { name: caller, exact: true }).first().click();
  const card = page.getByRole('region', { name: 'Win this job back' });
  await card.getByLabel(/^Status of/).selectOption('Dead');
  await expect(card.getByLabel(/^Status of/)).toHaveValue('dead');
  await card.getByLabel(/^Owner of/).selectOption('nobody');
  await card.getByLabel(/^Next try/).fill('');
  await card.getByLabel(/^Status of/).selectOption('New');
  await expect(card.getByLabel(/^Status of/)).toHaveValue('new');
});

test('staff see the lost jobs of all their companies', async ({ page }) => {
  await signIn(page, supervisor, '/lost-jobs?status=tried&owner=(empty)');
  await expect(page.getByRole('combobox', { name: 'Owner nobody' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Which jobs' }).getByRole('link', { name: /^Open/ }).click();
  await expect(page).not.toHaveURL(/status=/);
  await expect(page.getByRole('columnheader', { name: 'Company' })).toBeVisible();
});
