import type { OfficeFacts } from '../../data/offices.js';
import { personName } from '../../generate/names.js';
import type { Random } from '../../random.js';
import { kept, type Marked } from '../text/pieces.js';

/** Documents whose official bears the name of somebody in the case. */
const NAMESAKE_SHARE = 0.07;

/** Who signs, and who sat in court: names kept by their place in the text. */
export interface Officials {
  readonly prosecutor: Marked;
  readonly assistant: Marked;
  readonly chief: Marked;
  readonly clerk: Marked;
  readonly presiding: Marked;
  readonly judge: Marked;
}

export interface OfficialsOptions {
  readonly office: OfficeFacts;
  /** Names that somebody else bears already. */
  readonly taken: ReadonlySet<string>;
  /** People of the case, of whom a namesake may sign. */
  readonly namesakes: readonly string[];
  /** Name of the undertaker, where it is known. */
  readonly undertaker: string | undefined;
  readonly random: Random;
}

export function drawOfficials(options: OfficialsOptions): Officials {
  const { office, taken, namesakes, undertaker, random } = options;
  const name = (): string => {
    const drawn = personName(office.naming, random.chance(0.6) ? '男' : '女', random);
    return taken.has(drawn) ? name() : drawn;
  };
  const official = (drawn: string): Marked => kept('name.official', spread(drawn, random));
  const namesake =
    namesakes.length > 0 && random.chance(NAMESAKE_SHARE) ? random.pick(namesakes) : undefined;
  return {
    prosecutor: official(namesake ?? undertaker ?? name()),
    assistant: official(name()),
    chief: official(name()),
    clerk: official(name()),
    presiding: official(name()),
    judge: official(name()),
  };
}

/** Names of two characters are set as wide as those of three: 王 伟, with a full-width blank. */
function spread(name: string, random: Random): string {
  const characters = Array.from(name);
  return characters.length === 2 && random.chance(0.35) ? characters.join('\u3000') : name;
}
