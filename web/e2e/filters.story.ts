import { expect, listed, owner, signIn, test } from './portal';

test('every filter is in the address, and a link shows the same list', async ({ page }) => {
  await signIn(page, owner);
  await listed(page);

  await page.getByRole('button', { name: /^Period/ }).click();
  await page.getByRole('button', { name: 'Last 30 days' }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&zone=America\/Chicago/);
  await expect(page.getByRole('button', { name: /^Period/ })).toContainText('Last 30 days');

  await page.getByRole('combobox', { name: /^Outcome/ }).click();
  await page.getByRole('option', { name: 'Booked' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/outcome=booked/);
  await listed(page);
  const table = page.getByRole('table');
  await expect(table.getByText('Lost', { exact: true })).toHaveCount(0);
  await expect(table.getByText('Booked', { exact: true }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Disposition' }).click();
  await page.getByRole('textbox', { name: /^Find/ }).fill('emergency');
  await page.getByRole('option', { name: /Emergency/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/disposition=Booked/);
  await listed(page);

  const sentence = await page.getByText(/newest first/).textContent();
  const address = page.url();
  await page.goto('/calls');
  await listed(page);
  await page.goto(address);
  await expect(page.getByText(/newest first/)).toHaveText(sentence ?? '');

  await page.getByRole('button', { name: 'Remove the filter Disposition' }).click();
  await expect(page).not.toHaveURL(/disposition=/);
});

test('a reload keeps the filters, and the back button takes them off one by one', async ({ page }) => {
  await signIn(page, owner);
  await listed(page);
  const outcome = page.getByRole('combobox', { name: /^Outcome/ });
  await outcome.click();
  await page.getByRole('option', { name: 'Lost' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/outcome=lost/);
  await listed(page);

  await page.reload();
  await listed(page);
  await expect(outcome).toContainText('Lost');
  await expect(page.getByRole('table').getByText('Booked', { exact: true })).toHaveCount(0);

  await page.locator('[data-row-link]').first().click();
  await expect(page).toHaveURL(/\/calls\/.+/);
  await page.goBack();
  await listed(page);
  await expect(page).toHaveURL(/outcome=lost/);
  await page.goBack();
  await expect(page).not.toHaveURL(/outcome=/);
  await expect(outcome).toContainText('any');
  await page.goForward();
  await expect(page).toHaveURL(/outcome=lost/);
});

test('the text filter is one key away, and an empty list says which filter to drop', async ({ page }) => {
  await signIn(page, owner);
  await listed(page);
  await page.keyboard.press('/');
  await page.keyboard.type('nobody of this name');
  await expect(page.getByRole('heading', { name: 'No call matches these filters' })).toBeVisible();
  await expect(page).toHaveURL(/text=nobody/);
  await page.getByRole('button', { name: '“nobody of this name”' }).click();
  await expect(page).not.toHaveURL(/text=/);
  await listed(page);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('pages go forward and back, fifty calls each', async ({ page }) => {
  await signIn(page, owner);
  await listed(page);
  await page.getByRole('button', { name: /^Period/ }).click();
  await page.getByRole('button', { name: 'Last 90 days' }).click();
  await expect(page.getByText(/^1–50 of/)).toBeVisible();
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByText(/^51–/)).toBeVisible();
  await expect(page).toHaveURL(/cursor=/);
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(page.getByText(/^1–50 of/)).toBeVisible();
});
