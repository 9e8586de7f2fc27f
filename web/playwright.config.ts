import { defineConfig } from '@playwright/test';

/** The stories and the README's picture want a running portal at PORTAL_URL with its demo world; the screenshots want its app alone, and bring their own answers. */
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  timeout: 120_000,
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
    { name: 'ready', testMatch: 'ready.ts' },
    { name: 'stories', testMatch: '*.story.ts', dependencies: ['ready'] },
    { name: 'readme', testMatch: 'readme.ts', dependencies: ['ready'] },
    { name: 'screenshots', testMatch: 'screenshots.ts' },
  ],
});
