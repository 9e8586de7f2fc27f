import { readFile } from 'node:fs/promises';
import { expect, fixtures, listed, owner, signIn, test } from './portal';

test('an owner takes a filtered list along as a file', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures write nothing');
  await signIn(page, owner, '/calls?outcome=booked');
  await listed(page);
  const count = Number(((await page.getByText(/^[\d,]+ calls? from/).textContent()) ?? '').replace(/ .*|,/g, ''));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export as CSV' });
  await dialog.getByRole('switch', { name: 'For Excel' }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('alert').getByRole('button', { name: 'File exports' }).click();

  const line = page.getByRole('row').nth(1);
  await expect(line.getByText('Ready', { exact: true })).toBeVisible();
  await expect(line).toContainText('Outcome Booked');
  const saving = page.waitForEvent('download');
  await line.getByRole('button', { name: /^Download the calls of/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^Northside Plumbing calls \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFcall_id,start_utc,start_local,')).toBe(true);
  expect(text.trimEnd().split('\r\n').length - 1).toBe(count);

  await line.getByRole('link', { name: /^Show the calls of/ }).click();
  await listed(page);
  await expect(page.getByText(new RegExp(`^${count.toLocaleString('en')} calls? from`))).toBeVisible();
});
