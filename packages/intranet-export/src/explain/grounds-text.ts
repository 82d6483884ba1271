import { sayIn, type Lang } from '@discferry/cli-kit';
import type { PolicyPack, Reason } from '@discferry/screening';
import { hanNumeral } from '@discferry/shared-schema';
import { sawIn } from '../card/phrases.js';
import { basisIn, type Voice } from '../policy/voices.js';
import { explainTexts as texts } from '../texts/explain.js';
import { clauses, dateIn, listIn } from '../texts/wording.js';
import type { Explanation, ToldCard } from './explanation.js';

/** One rule that spoke about a case, with all it saw. */
interface Ground {
  readonly voice: Voice;
  readonly kind: 'prohibition' | 'doubt' | 'conflict';
  readonly saw: readonly string[];
}

/** The sentence over what the rules found in a case: each rule, its basis and the value it saw. */
export function groundsText(
  { caseNumber, outcome, card, reasons }: Explanation,
  pack: PolicyPack,
  lang: Lang,
): string {
  const say = sayIn(lang);
  const policy = pack.title[lang];
  if (outcome === 'not-in-source') return say(texts.absent, { number: caseNumber, policy });
  if (outcome === 'hold' || card === null) {
    const { id: rule, title } = pack.doubt;
    return say(texts.unreadable, {
      number: caseNumber,
      faults: clauses(
        lang,
        reasons.map(({ saw }) => sawIn(lang, saw)),
      ),
      rule,
      title: title[lang],
      basis: basisIn(lang, pack.doubt),
    });
  }
  const grounds = groundsOf(reasons, pack, lang);
  const [first] = grounds;
  const theCase = caseText(caseNumber, card, lang);
  if (first === undefined) {
    const titles = listIn(
      lang,
      pack.rules.map(({ title }) => title[lang]),
    );
    return say(texts.noGround, { theCase, policy, titles });
  }
  if (grounds.length === 1)
    return say(texts.oneGround, { theCase, ground: groundText(first, lang) });
  const numbered = grounds.map((ground, index) =>
    say(texts.numbered, {
      number: lang === 'zh' ? hanNumeral(index + 1) : String(index + 1),
      ground: groundText(ground, lang),
    }),
  );
  return say(texts.manyGrounds, { theCase, grounds: clauses(lang, numbered) });
}

function caseText(
  number: string,
  { charges, acceptedOn, department }: ToldCard,
  lang: Lang,
): string {
  const say = sayIn(lang);
  return say(texts.theCase, {
    number,
    charges: charges.length === 0 ? say(texts.unknownCharge) : listIn(lang, charges),
    accepted: dateIn(lang, acceptedOn),
    department,
  });
}

function groundText({ voice, kind, saw }: Ground, lang: Lang): string {
  const say = sayIn(lang);
  const quoted = saw.map((text) => say(texts.quoted, { text }));
  return say(texts[kind], {
    rule: voice.id,
    title: voice.title[lang],
    basis: basisIn(lang, voice),
    saw: quoted.join(lang === 'zh' ? '' : ' and '),
  });
}

/** The rules that spoke, in the order of the pack, each once with everything it saw. */
function groundsOf(reasons: readonly Reason[], pack: PolicyPack, lang: Lang): readonly Ground[] {
  const voices = [
    ...pack.rules.map((voice) => ({ voice, kind: 'prohibition' as const })),
    { voice: pack.doubt, kind: 'doubt' as const },
    { voice: pack.conflict, kind: 'conflict' as const },
  ];
  return voices
    .map(({ voice, kind }) => {
      // What the forms say stands under the rule of the conflict, and has a sentence of its own.
      const told = reasons.filter((each) => each.rule === voice.id && each.kind === kind);
      return { voice, kind, saw: told.map(({ saw }) => sawIn(lang, saw)) };
    })
    .filter(({ saw }) => saw.length > 0);
}
