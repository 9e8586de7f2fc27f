import { admin, expect, fixtures, mailedPath, signIn, test } from './portal';

/** Longer than the runs that fall due within an hour. */
const HOUR_MS = 10 * 60_000;

/** The zone where it is six o'clock and some minutes; Etc's names count the other way. */
function beforeSeven(now: Date): string {
  const ahead = 6 - now.getUTCHours();
  const offset = ahead < -12 ? ahead + 24 : ahead;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${String(Math.abs(offset))}`;
}

test('a dashboard comes by mail in the morning until its link stops it', async ({ page, baseURL }) => {
  test.skip(fixtures, 'the answers of the fixtures send no mail');
  test.setTimeout(HOUR_MS);
  await signIn(page, admin, '/settings/notifications');
  await expect(page.getByRole('group', { name: 'All your companies' })).toBeVisible();

  const { now } = (await (await page.request.get('/_local/clock')).json()) as { now: string };
  const { csrf } = (await (await page.request.get('/api/session')).json()) as { csrf: string };
  const name = `Early Bird ${now}`;
  const made = await page.request.post('/api/companies', {
    data: { name, zone: beforeSeven(new Date(now)) },
    headers: { Origin: new URL(baseURL ?? '').origin, 'X-CSRF': csrf },
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/settings/notifications?company=${id}`);
  const daily = page.getByRole('switch', { name: `Daily: ${name}` });
  await daily.check();
  await expect(page.getByRole('group', { name })).toContainText('next: ');

  const minutes = 65 - new Date(now).getUTCMinutes();
  await page.request.post('/_local/clock', { data: { advance: `PT${String(minutes)}M` }, timeout: HOUR_MS });
  const ran = await page.request.post('/_local/schedules/send-summaries/run', { timeout: HOUR_MS });
  expect(((await ran.json()) as { outcome: string }).outcome).toBe('ok');
  await page.goto(await mailedPath(page, admin, '/unsubscribe'));
  await page.getByRole('button', { name: 'Stop it' }).click();
  await expect(page.getByRole('status')).toContainText('The daily summary of this company comes no more.');
  await page.getByRole('link', { name: 'All your summaries' }).click();
  await expect(page.getByRole('group', { name: 'All your companies' })).toBeVisible();
  await expect(page.getByRole('switch', { name: `Daily: ${name}` })).toHaveCount(0);
});
