import type { Page } from '@playwright/test';
import { expect, listed, owner, signInByHand, test } from './portal';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const DARK = 'rgb(15, 18, 24)';
const LIGHT = 'rgb(246, 247, 249)';

test('dark by the system, light by choice, and so before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInByHand(page, owner);
  await listed(page);
  expect(await background(page)).toBe(DARK);

  await page.getByRole('button', { name: /^Your profile/ }).click();
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await background(page)).toBe(LIGHT);

  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await listed(page);
  expect(await background(page)).toBe(LIGHT);
});
