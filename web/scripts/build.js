// Builds web/dist unless it is younger than everything it is made of.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const generated = path.join('src', 'api', 'schema.ts');

function newest(file) {
  if (file === generated) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

const built = path.join('dist', 'index.html');
if (existsSync(built) && existsSync(generated) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) {
  console.log('web/dist is up to date');
} else {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
