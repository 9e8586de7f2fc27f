import { expect, it } from 'vitest';
import entrance from './spanish';
import beyond from './spanish-beyond';

const spanish = { ...entrance, ...beyond };

/** Every `{name}` of a translation, wherever it stands. */
function names(message: unknown): string[] {
  return [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
}

const modules = import.meta.glob<Record<string, { base?: Record<string, { input?: unknown }> }>>(['./**/messages.ts'], {
  eager: true,
});

it.each(Object.entries(modules))('%s is whole in Spanish, with the same parameters', (_, module) => {
  for (const messages of Object.values(module)) {
    const { base, component } = messages as unknown as {
      base: Record<string, unknown>;
      component: keyof typeof spanish;
    };
    const translated = spanish[component] as Record<string, unknown>;
    expect(Object.keys(translated).sort()).toEqual(Object.keys(base).sort());
    for (const [key, message] of Object.entries(base)) {
      const input = typeof message === 'string' ? message : (message as { input: unknown }).input;
      expect([key, names(translated[key])]).toEqual([key, names(input)]);
    }
  }
});
