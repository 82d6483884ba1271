import { programHere } from '@discferry/test-kit';
import { program } from '../../src/index.js';

export type { RunOptions, Transcript } from '@discferry/test-kit';

export const { run, runJson } = programHere(program);
