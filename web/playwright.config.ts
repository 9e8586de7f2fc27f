import { defineConfig } from '@playwright/test';

/** The stories want a running portal at PORTAL_URL with its demo world; the screenshots bring their own answers. */
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:8080',
    viewport: { width: 1440, height: 920 },
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'stories', testMatch: '*.story.ts' },
    { name: 'screenshots', testMatch: 'screenshots.ts' },
  ],
});
