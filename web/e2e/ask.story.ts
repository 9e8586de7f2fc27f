import type { Page } from '@playwright/test';
import { expect, fixtures, mailedPath, owner, signIn, supervisor, test } from './portal';

/** Nobody is signed in any more; the next goes on as somebody else. */
async function leave(page: Page): Promise<void> {
  await page.context().clearCookies();
}

test('an owner asks about a call, the supervisor answers from the mail, the owner reads it', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  const text = `Why did this caller wait so long? ${String(Date.now())}`;
  await signIn(page, owner);
  await page.locator('[data-row-link]').first().click();
  await page.getByRole('button', { name: 'Ask CIC' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask Contractor In Charge' });
  await expect(dialog.getByText(/^About the call/)).toBeVisible();
  await expect(dialog.getByText(/It goes to Renee Castillo, who looks after Northside Plumbing/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Send the question' }).click();
  await expect(dialog.getByText('Write what you want to know.')).toBeVisible();
  const field = dialog.getByLabel('Your question');
  await expect(field).toBeFocused();
  await field.fill(text);
  // what was written outlives the dialog
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Ask CIC' }).click();
  await expect(field).toHaveValue(text);
  await dialog.getByRole('button', { name: 'Send the question' }).click();
  await page.getByRole('link', { name: 'See the question' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About a call' })).toBeVisible();
  await expect(page.getByText('open', { exact: true })).toBeVisible();
  const path = new URL(page.url()).pathname;

  await leave(page);
  await expect.poll(() => mailedPath(page, supervisor, '/help/questions'), { timeout: 60_000 }).toBe(path);
  await signIn(page, supervisor, '/help/questions');
  await page.getByRole('link', { name: text }).click();
  await page
    .getByLabel('Your answer')
    .fill('All agents were talking for four minutes.\nWe added one for the mornings.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByText('answered', { exact: true })).toBeVisible();

  await leave(page);
  await expect.poll(() => mailedPath(page, owner, '/help/questions'), { timeout: 60_000 }).toBe(path);
  await signIn(page, owner, path);
  await expect(page.getByText('We added one for the mornings.')).toBeVisible();
  await page.getByLabel('Write once more').fill('Thank you.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('open', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Close the question' }).click();
  await expect(page.getByText('This question is closed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The question is open again.')).toBeVisible();
  await page.getByRole('button', { name: 'Close the question' }).click();
  await page.getByRole('link', { name: 'See what it is about' }).click();
  await expect(page).toHaveURL(/\/calls\/[a-z2-7]{13}\./);
});

test('help finds answers and words, by keyboard, too', async ({ page }) => {
  await signIn(page, owner, '/help');
  await expect(page).toHaveURL(/\/help\/answers$/);
  await expect(page.getByLabel('Find an answer')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('recording');
  await expect(page).toHaveURL(/text=recording/);
  await page.getByText('Why does a call have no recording?').click();
  await expect(page).toHaveURL(/open=no-recording/);
  await expect(page.getByText(/Audio follows the call/)).toBeVisible();
  await page.getByRole('link', { name: 'Glossary' }).click();
  await page.getByLabel('Find a word').fill('dnis');
  await expect(page.getByText('1 word', { exact: true })).toBeVisible();
  await expect(page.getByText(/The number that the caller dialled/)).toBeVisible();
  await page.getByLabel('Find a word').fill('unheard of');
  await expect(page.getByRole('heading', { name: 'Nothing here says that' })).toBeVisible();
  await page.getByRole('link', { name: 'Guides' }).click();
  await expect(page.getByRole('heading', { name: 'For owners' })).toBeVisible();
  await page.getByRole('link', { name: 'Contact' }).click();
  await expect(page.getByRole('link', { name: /@cic\.example$/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search the portal' }).fill('glossary');
  await expect(page.getByRole('option', { name: 'Help: glossary' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/help\/glossary/);
});

test('who may not see a page can ask why', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, owner, '/trades');
  await expect(page.getByRole('heading', { level: 1, name: 'You may not see this' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask CIC' }).click();
  await expect(page.getByRole('dialog').getByText('About the page /trades')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Ask CIC' })).toBeFocused();
});

test('a supervisor says whom a company asks first', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, supervisor, '/companies/bright-electric/overview');
  const sheet = page.locator('section').filter({ has: page.getByRole('heading', { name: 'CIC contact' }) });
  const first = sheet.getByRole('listitem').first();
  await expect(first.getByText('asked first')).toBeVisible();
  const other = ((await sheet.getByRole('listitem').nth(1).locator('strong').textContent()) ?? '').trim();
  await sheet.getByRole('button', { name: `Make ${other} the first` }).click();
  await expect(page.getByText(`${other} is asked first now.`)).toBeVisible();
  await expect(first).toContainText(other);
});
