/**
 * Sets the workspace up and then runs the command it is given with the pinned Node first on PATH.
 *
 *   node scripts/set-up.mjs                  install and build
 *   node scripts/set-up.mjs vitest run       install, build, then run the tests
 *
 * The host needs Node 20 and npm, nothing else: pnpm comes through npx in the pinned version, and
 * Node 24 comes as an npm package. Quick the second time: what is up to date is left alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const onWindows = process.platform === 'win32';
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

/** Runs a command in the workspace; ends this process with its status when it fails. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: onWindows,
    ...options,
  });
  if (result.error) {
    console.error(`${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) {
    if (result.stdout) process.stderr.write(result.stdout);
    process.exit(result.status ?? 1);
  }
}

/** Digest of everything that decides what gets installed. */
function installationDigest() {
  const manifests = readdirSync(join(root, 'packages')).map((name) =>
    join('packages', name, 'package.json'),
  );
  const digest = createHash('sha256');
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(root, file))) digest.update(readFileSync(join(root, file)));
  }
  return digest.digest('hex');
}

function install() {
  const stamp = join(root, 'node_modules', '.set-up');
  const digest = installationDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.error('Setting up (the first time takes a minute or two) …');
  run('npx', ['-y', `pnpm@${config.pnpm}`, 'install', '--frozen-lockfile', '--reporter=silent'], {
    stdio: ['ignore', 2, 2],
  });
  writeFileSync(stamp, digest);
}

install();
run('tsc', ['-b'], { stdio: ['ignore', 'pipe', 'inherit'] });

const [command, ...args] = process.argv.slice(2);
if (command) run(command, args);
