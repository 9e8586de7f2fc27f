import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  assets?: string[];
}

const DIST = 'dist';
const MANIFEST = `${DIST}/.vite/manifest.json`;
const KB = 1024;

/** What a first view loads: the entry, then the chunks named here, each with all it imports. */
const views = [
  {
    view: 'sign in',
    limit: 150,
    chunks: ['src/screens/sign-in/sign-in.tsx'],
    workers: ['proof.worker'],
    beyond: false,
  },
  {
    view: 'second factor',
    limit: 280,
    chunks: ['src/screens/second-factor/second-factor.tsx'],
    workers: [],
    beyond: false,
  },
  {
    view: 'password link',
    limit: 280,
    chunks: ['src/screens/reset/choose.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'dashboard',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/dashboard/dashboard.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'calls',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/calls/calls.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'call',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/call/call.tsx', 'src/screens/call/player/waveform.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'first steps',
    limit: 280,
    chunks: ['src/screens/welcome/welcome.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'security settings',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/settings/settings.tsx', 'src/screens/settings/security.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'members',
    limit: 280,
    chunks: [
      'src/shared/shell/shell.tsx',
      'src/screens/company/company.tsx',
      'src/screens/company/members/members.tsx',
    ],
    workers: [],
    beyond: true,
  },
  {
    view: 'users',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/users/users.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'audit log',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/audit/audit.tsx'],
    workers: [],
    beyond: true,
  },
  {
    view: 'not found',
    limit: 280,
    chunks: ['src/shared/shell/shell.tsx', 'src/screens/not-found/not-found.tsx'],
    workers: [],
    beyond: true,
  },
] as const;

function loaded(manifest: Record<string, Chunk>, roots: string[]): Set<string> {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  roots.forEach(visit);
  return files;
}

describe.skipIf(!existsSync(MANIFEST))(
  'JavaScript of a first view, gzip, in Spanish, which loads more than English',
  () => {
    const manifest = existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>) : {};

    it.each(views)('$view: at most $limit KB', ({ view, limit, chunks, workers, beyond }) => {
      const files = loaded(manifest, [
        'index.html',
        'src/spanish.ts',
        ...(beyond ? ['src/spanish-beyond.ts'] : []),
        ...chunks,
      ]);
      for (const { assets = [] } of Object.values(manifest)) {
        for (const asset of assets) if (workers.some((worker) => asset.includes(worker))) files.add(asset);
      }
      const size = [...files]
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length, 0);
      console.info(`${view}: ${(size / KB).toFixed(1)} KB of ${limit}`);
      expect(size / KB).toBeLessThanOrEqual(limit);
    });
  },
);
