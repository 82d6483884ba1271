import { expect, it } from 'vitest';
import { program } from '../src/index.js';
import { newGate } from './support/gate.js';

it('offers in its menu only what it can do', () => {
  const names = program.commands.map(({ name }) => name);
  for (const { words, ask = [] } of program.menu!.items) {
    const command = program.commands.find(({ name }) => name === words.join(' '));
    expect(names).toContain(words.join(' '));
    expect(Object.keys(command!.arguments).length).toBeGreaterThanOrEqual(ask.length);
  }
});

it('shows the menu to an operator who types nothing', async () => {
  const gate = await newGate();
  const down = '\u001B[B';
  const answers = [['What is to be done today?', down.repeat(program.menu!.items.length)]] as const;

  const { exit, stderr } = await gate.run([], { answers });

  expect(exit).toBe(0);
  expect(stderr).toContain('Import the disc');
});
