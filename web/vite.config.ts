import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The policy allows no inline script and no data: address, so nothing may be inlined into the page or the style sheets.
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    // the first page carries the names of all chunks: they say no more than they must
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash:7].js' } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env.PORTAL_URL ?? 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], environment: 'node' },
});
