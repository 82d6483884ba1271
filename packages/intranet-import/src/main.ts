import { processIo, runProgram } from '@discferry/cli-kit';
import { program } from './program.js';

process.exitCode = await runProgram(program, processIo());
