import type { Page } from '@playwright/test';
import { expect, listed, openReadyCall, owner, signInByHand, test } from './portal';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

test('on a phone: cards, a bar at the bottom, and the player at hand', async ({ page }) => {
  await signInByHand(page, owner);
  await listed(page);
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Northside Plumbing');
  expect(await overflow(page)).toBe(0);

  await openReadyCall(page);
  expect(await overflow(page)).toBe(0);
  const player = page.getByRole('region', { name: 'Recording' });
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  await expect(player).toBeInViewport();

  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, [role="slider"], header a, nav a')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
});

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
