import type { CDPSession, Page } from '@playwright/test';
import { expect, fixtures, invite, join, proveIfAsked, test } from './portal';

/** A device that holds passkeys and verifies whoever is at it, without asking. */
async function withDevice(page: Page): Promise<{ devices: CDPSession; device: string }> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devices, device: authenticatorId };
}

/** WebAuthn takes the own machine by this name alone. */
function asLocalhost(baseURL: string | undefined): string {
  const url = new URL(baseURL ?? '');
  url.hostname = 'localhost';
  return url.origin;
}

test('somebody adds a passkey, signs in with it, renames it and removes it', async ({ browser, baseURL }) => {
  test.skip(fixtures, 'the answers of the fixtures judge no passkey');
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL: asLocalhost(baseURL) });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const { devices, device } = await withDevice(page);
  const email = await invite(page, 'paz');
  await join(page, email, 'Paz Story');

  await page.goto('/settings/security');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await expect(section).toContainText('You have none yet.');
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a passkey' });
  await dialog.getByLabel('Name').fill('Laptop of the story');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await proveIfAsked(page);
  await expect(dialog).toHaveCount(0);
  await expect(section).toContainText('Laptop of the story');
  await expect(section).toContainText('Never used');
  const { credentials } = await devices.send('WebAuthn.getCredentials', { authenticatorId: device });
  expect(credentials.map(({ isResidentCredential, rpId }) => ({ isResidentCredential, rpId }))).toEqual([
    { isResidentCredential: true, rpId: 'localhost' },
  ]);

  await context.clearCookies();
  await page.goto('/settings/security');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/settings\/security/);
  await expect(section).toContainText('Last used');

  await section.getByRole('button', { name: 'Rename Laptop of the story' }).click();
  const renaming = page.getByRole('dialog', { name: 'Rename the passkey' });
  await renaming.getByLabel('Name').fill('Old laptop');
  await renaming.getByRole('button', { name: 'Save the name' }).click();
  await expect(renaming).toHaveCount(0);
  await section.getByRole('button', { name: 'Remove Old laptop' }).click();
  const removing = page.getByRole('dialog', { name: 'Remove the passkey “Old laptop”?' });
  await removing.getByRole('button', { name: 'Remove' }).click();
  await proveIfAsked(page);
  await expect(section).toContainText('You have none yet.');

  await context.clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('This passkey does not open the portal.');
  expect(faults).toEqual([]);
  await context.close();
});

test('closing the dialog of the browser is no error', async ({ browser, baseURL }) => {
  test.skip(fixtures, 'the answers of the fixtures judge no passkey');
  const context = await browser.newContext({ baseURL: asLocalhost(baseURL) });
  const page = await context.newPage();
  const devices = await withDevice(page);
  await devices.devices.send('WebAuthn.setUserVerified', { authenticatorId: devices.device, isUserVerified: false });
  await page.goto('/sign-in');
  const button = page.getByRole('button', { name: 'Sign in with a passkey' });
  await button.click();
  await expect(button).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.close();
});
