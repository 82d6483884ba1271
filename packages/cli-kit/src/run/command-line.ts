import { Argument, Command as Commander, CommanderError, Option } from 'commander';
import { z } from 'zod';
import type { ArgumentSpec, Command, OptionSpec } from '../command.js';
import { helpText } from './help.js';
import type { Program } from '../program.js';
import type { Lang } from '../text/define-texts.js';
import { parseValues } from './parse-values.js';
import { usageError, usageErrorOf } from './usage-error.js';
