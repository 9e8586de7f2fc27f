import { admin, awaitAudio, expect, fixtures, openReadyCall, owner, signIn, test } from './portal';

const POLICY = '/companies/northside-plumbing/recordings';

test('an admin keeps recordings for a while and holds some; the owner reads for how long', async ({
  page,
  browser,
}) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, admin, POLICY);
  await page.getByRole('radio', { name: 'Remove after a while' }).check();
  const days = page.getByLabel('Days after the call');
  await days.fill('29');
  await expect(page.getByText('A whole number from 30 to 3650.')).toBeVisible();
  await days.fill('2999');
  await expect(page.getByText('The next purge, tonight, removes nothing.')).toBeVisible();
  await page.getByRole('button', { name: 'Save how long' }).click();
  await expect(page.getByText('Saved. Nothing is removed before the next night.')).toBeVisible();

  await page.getByRole('button', { name: 'Hold recordings' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('A claim of May');
  await dialog.getByLabel('First day of the calls').fill('2026-05-01');
  await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('A claim of May')).toBeVisible();
  await page.getByRole('button', { name: /^Lift the hold: Calls since / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lift the hold' }).click();
  await expect(page.getByText('Nothing is held.')).toBeVisible();

  await awaitAudio(page);
  await page.goto('/calls?company=northside-plumbing&recording=ready');
  await page.locator('[data-row-link]').first().click();
  await expect(page.getByText(/^The recording is kept until /)).toBeVisible();
  await page.getByRole('button', { name: 'Hold the recording' }).click();
  await dialog.getByLabel('Why').fill('The caller complains');
  await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(page.getByText(/^Kept: legal hold\. The caller complains/)).toBeVisible();
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await dialog.getByRole('button', { name: 'Lift the hold' }).click();
  await expect(page.getByText(/^The recording is kept until /)).toBeVisible();

  const other = await browser.newPage();
  await signIn(other, owner, POLICY);
  await expect(other.getByText('For 2,999 days after the call.')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Legal hold' })).toHaveCount(0);
  await openReadyCall(other);
  await expect(other.getByText(/^The recording is kept until /)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Hold the recording' })).toHaveCount(0);
  await other.close();

  await page.goto(POLICY);
  await page.getByRole('radio', { name: 'Keep for good' }).check();
  await page.getByRole('button', { name: 'Save how long' }).click();
  await expect(page.getByText('Saved. Nothing is removed before the next night.')).toBeVisible();
});
