import { sayIn, type Lang } from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import type { LoadedPolicy } from '@discferry/screening';
import { shanghaiDate } from '@discferry/shared-schema';
import { conclusionTexts, explainTexts as texts, nextTexts } from '../texts/explain.js';
import { withdrawalTexts } from '../texts/policy.js';
import { dateIn, shanghaiTime } from '../texts/wording.js';
import type { Explanation } from './explanation.js';
import { formsText } from './forms-text.js';
import { groundsText } from './grounds-text.js';

/** Who asked for a statement, when, and under which pack it was decided. */
export interface Inquiry {
  readonly operator: string;
  readonly at: Date;
  readonly policy: LoadedPolicy;
}

/** A statement over one case (情况说明), in full sentences, for a head of department to sign. */
export interface Statement {
  readonly title: string;
  /** Why the case is in or out, which forms decided, what was sent and what will be. */
  readonly paragraph: string;
  /** The line on which it is signed and dated. */
  readonly signature: string;
  /** Who asked for it and under which pack. */
  readonly asked: string;
}

/** Room for a signature; full-width in Chinese, as wide on the page. */
const BLANKS = { en: '_'.repeat(20), zh: '\uFF3F'.repeat(10) } as const;
const SHOWN_DIGITS = 16;

/** Puts an explanation into words. Pure: it says what it is given, and no name of a person. */
export function statementOf(explanation: Explanation, inquiry: Inquiry, lang: Lang): Statement {
  const say = sayIn(lang);
  const { pack, sha256 } = inquiry.policy;
  const sentences = [
    groundsText(explanation, pack, lang),
    ...formsText(explanation.forms, lang),
    say(conclusionTexts[explanation.outcome]),
    sentText(explanation, lang),
  ];
  return {
    title: say(texts.title, { number: explanation.caseNumber }),
    paragraph: sentences.join(lang === 'zh' ? '' : ' '),
    signature: say(texts.signature, { blank: BLANKS[lang] }),
    asked: say(texts.asked, {
      operator: inquiry.operator,
      date: dateIn(lang, shanghaiDate(inquiry.at)),
      time: shanghaiTime(inquiry.at),
      pack: pack.id,
      fingerprint: groupFingerprint(sha256.slice(0, SHOWN_DIGITS)),
    }),
  };
}

/** What was sent with which disc, and what the next export does. */
function sentText({ published, withdrawn, next }: Explanation, lang: Lang): string {
  const say = sayIn(lang);
  const sent = () => {
    if (published !== null) {
      const first = String(published.firstSequence);
      const last = String(published.lastSequence);
      return withdrawn === null
        ? say(texts.sentPublished, { first, last })
        : say(texts.sentAgain, { first, last, withdrawn: String(withdrawn.sequence) });
    }
    if (withdrawn === null) return say(texts.sentNever);
    return say(texts.sentWithdrawn, {
      sequence: String(withdrawn.sequence),
      reason: say(withdrawalTexts[withdrawn.reason]),
    });
  };
  return say(texts.sentAndNext, { sent: sent(), next: say(nextTexts[next]) });
}
