import { expect, fixtures, signIn, supervisor, test } from './portal';

test('a supervisor makes a trade, gives it to companies, renames and deletes it', async ({ page, watched }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  watched.expected.add(422);
  await signIn(page, supervisor, '/trades');
  const name = `Solar ${String(Date.now())}`;
  const field = page.getByLabel('New trade');
  await field.fill('plumbing');
  await page.getByRole('button', { name: 'Make the trade' }).click();
  await expect(page.getByText('Another trade has this name.')).toBeVisible();
  await field.fill(name);
  await page.getByRole('button', { name: 'Make the trade' }).click();
  await expect(page.getByText(`${name} is made.`)).toBeVisible();

  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name: 'No company has it yet' })).toBeVisible();
  const box = page.getByRole('checkbox').first();
  const company = ((await box.getAttribute('aria-label')) ?? '').replace(/^Mark /, '');
  await box.check();
  await page.getByRole('button', { name: 'Give it to 1 company' }).click();
  await expect(page.getByText('1 company has it now.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Companies that have it' }).getByText(company)).toBeVisible();

  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`${name} roofs`);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} roofs` })).toBeVisible();

  await page.goto('/companies');
  await page.getByRole('combobox', { name: /^Trade/ }).click();
  await page.getByRole('option', { name: `${name} roofs` }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/trade=solar-/);
  await expect(page.getByText('1 company', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: company }).click();
  await expect(page.getByRole('checkbox', { name: `${name} roofs` })).toBeChecked();

  await page.goto('/trades');
  await page.getByRole('button', { name: `Delete ${name} roofs` }).click();
  await expect(page.getByText('1 company loses it.')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Delete ${name} roofs` })
    .click();
  await expect(page.getByText(`${name} roofs is deleted.`)).toBeVisible();
  await expect(page.getByRole('link', { name: `${name} roofs` })).toHaveCount(0);
});
