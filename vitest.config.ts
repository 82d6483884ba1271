import { readdirSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const packages = readdirSync(new URL('./packages', import.meta.url));

/** Commands are started a thousand times: what Node makes of their files is kept from one to the next. */
const compileCache = fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

/** What the largest tests lie in the folder for temporary files, and as much again. */
const roomBytes = 4e9;

/**
 * Where tests put their files: in memory where a system offers it, since ledger and store wait for the
 * disc at every commit. A process that is killed loses as little there; only a power cut would show.
 */
function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > roomBytes ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** The long tests of the whole system first: at the end one of them would run alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

const rank = ({ project }: TestSpecification): number => (project.name === 'system' ? 0 : 1);

export default defineConfig({
  // Packages are tested from their sources; what runs as a command is tested as built.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TMPDIR: temporaryFolder(), NODE_COMPILE_CACHE: compileCache },
    // Left alone it keeps one processor free, which on two of them is half.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
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
