import { expect, fixtures, owner, signIn, supervisor, test } from './portal';

test('an owner sees how the calls went, and each figure opens its calls', async ({ page }) => {
  await signIn(page, owner, '/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+ calls? became \d+ jobs?/);
  const tiles = page.getByRole('list', { name: 'Figures' });
  await expect(tiles.getByRole('listitem')).toHaveCount(8);
  await expect(tiles.getByText(/^(on|off) target$/)).toHaveCount(5);
  const counted = /^([\d,]+)/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? '';

  await tiles.getByRole('link', { name: 'Calls: show these calls' }).click();
  await expect(page).toHaveURL(/\/calls\?.*direction=inbound/);
  if (!fixtures) await expect(page.getByText(new RegExp(`^${counted} calls? from`))).toBeVisible();
  await page.goBack();

  const winnable = tiles.getByRole('listitem').filter({ hasText: 'Lost · winnable' });
  const lost = (await winnable.getByRole('strong').textContent()) ?? '';
  await winnable.getByRole('link').click();
  await expect(page).toHaveURL(/winnable=yes/);
  if (!fixtures) await expect(page.getByText(new RegExp(`^${lost} calls? from`))).toBeVisible();
  await page.goBack();

  const newCallers = tiles.getByRole('listitem').filter({ hasText: 'New callers' });
  const met = (await newCallers.getByRole('strong').textContent()) ?? '';
  await newCallers.getByRole('link').click();
  await expect(page).toHaveURL(/caller=new/);
  if (!fixtures) await expect(page.getByText(new RegExp(`^${met} calls? from`))).toBeVisible();
  await page.goBack();

  const reasons = page.getByRole('region', { name: /lost|What calls came to/ });
  await reasons.getByRole('button', { name: 'Table' }).click();
  const row = reasons.getByRole('row').nth(1);
  const [disposition, calls] = await row.getByRole('cell').allTextContents();
  await reasons.getByRole('button', { name: 'Table' }).click();
  await reasons.getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/disposition=/);
  if (!fixtures) await expect(page.getByText(new RegExp(`^${calls ?? ''} calls? from`))).toBeVisible();
  expect(disposition).not.toBe('');
});

test('a dashboard has filters of its own, and its charts go along as files', async ({ page }) => {
  await signIn(page, owner, '/');
  await page.getByRole('button', { name: /^Period/ }).click();
  await page.getByRole('button', { name: 'Last 30 days' }).click();
  await expect(page).toHaveURL(/\/\?from=/);
  await expect(page.getByRole('list', { name: 'Figures' })).toBeVisible();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Number dialled' }).click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/number=/);

  const days = page.getByRole('region', { name: /calls per day|of the calls/i }).first();
  const csv = page.waitForEvent('download');
  await days.getByRole('button', { name: 'Calls per day as CSV' }).click();
  expect((await csv).suggestedFilename()).toBe('Calls per day.csv');
  const png = page.waitForEvent('download');
  await days.getByRole('button', { name: 'Calls per day as a picture' }).click();
  expect((await png).suggestedFilename()).toBe('Calls per day.png');
});

test('staff see how agents and companies compare, and a company’s row is its dashboard', async ({ page }) => {
  await signIn(page, supervisor, '/');
  await expect(page.getByRole('region', { name: /took most calls/ })).toBeVisible();

  const row = page.getByRole('row', { name: /^Northside Plumbing/ });
  const calls = (await row.getByRole('cell').nth(1).innerText()).split(/\s/)[0] ?? '';
  await row.getByRole('link', { name: 'Northside Plumbing: open its dashboard' }).click();
  await expect(page).toHaveURL(/company=northside-plumbing/);
  const tile = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Calls: show these calls' }) });
  await expect(tile).toContainText(calls);
});
