import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const packages = readdirSync(new URL('./packages', import.meta.url));

export default defineConfig({
  // Packages are tested from their sources; what runs as a command is tested as built.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      ...packages.map((name) => ({
        extends: true as const,
        test: { name, root: `./packages/${name}`, include: ['test/**/*.test.ts'] },
      })),
      {
        extends: true as const,
        test: { name: 'system', root: './system-tests', include: ['**/*.test.ts'] },
      },
      {
        extends: true as const,
        test: { name: 'evaluation', root: './evaluation', include: ['test/**/*.test.ts'] },
      },
    ],
  },
});
