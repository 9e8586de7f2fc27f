import { enterPassword, expect, fixtures, invite, join, mailedPath, test } from './portal';

const NEW_PASSWORD = 'Tangerine-gutter-48!';

test('the answer does not tell whether somebody signs in with an address', async ({ page }) => {
  await page.goto('/sign-in');
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAttribute('type', 'password');
  const pasted = await password.evaluate((field) =>
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })),
  );
  expect(pasted).toBe(true);
  await page.getByLabel('E-mail').fill('nobody@nowhere.example');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('status')).toContainText('If somebody signs in with nobody@nowhere.example');
});

test('a forgotten password is replaced by a link that counts once', async ({ page, watched }) => {
  test.skip(fixtures, 'the answers of the fixtures send no mail');
  test.setTimeout(240_000);
  watched.expected.add(410).add(422);
  const email = await invite(page, 'casey');
  await join(page, email, 'Casey Story');

  await page.context().clearCookies();
  await page.goto('/reset');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  const link = await mailedPath(page, email, '/reset');
  await page.goto(link);
  const password = page.getByLabel('New password');
  await expect(password).toHaveAttribute('autocomplete', 'new-password');
  await password.fill('short');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('This is shorter than 12 characters.')).toBeVisible();
  await password.fill('password1234');
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText(/^Many people use this one/)).toBeVisible();
  await password.fill(NEW_PASSWORD);
  await expect(page.getByText(/^Strength:/)).toBeVisible();
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await enterPassword(page, email, NEW_PASSWORD);
  await expect(page.getByRole('list', { name: 'Figures' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link is over' })).toBeVisible();
  await page.getByRole('link', { name: 'Ask for a new link' }).click();
  await expect(page).toHaveURL(/\/reset$/);
});
