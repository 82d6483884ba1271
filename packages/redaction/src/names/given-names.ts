import { isDictionaryWord } from '../text/dictionary.js';
import type { TextView } from '../text/text-view.js';
import { nameForm, type NameForm } from './people.js';
import { isWord } from './word-names.js';

const fullUnits = 3;
/** “子涵”, 叫美兰姐来. */
const ALONE =
  /(?<=["\u201C\u2018])(?<quoted>\p{Script=Han}{2})(?=["\u201D\u2019])|(?<=["\u201C\u201D\u2018,。!?:叫找跟给问让和是请])(?<called>\p{Script=Han}{2})(?=[哥姐弟妹叔姨婶嫂爷])/gu;

/** Given names without their surnames, in quotation marks or as people call each other, if one person bears them. */
export function givenNamesAlone(
  { text }: TextView,
  forms: ReadonlyMap<string, NameForm>,
): readonly NameForm[] {
  const found: NameForm[] = [];
  for (const { groups } of text.matchAll(ALONE)) {
    const given = groups?.['quoted'] ?? groups?.['called'] ?? '';
    if (isWord(given) || isDictionaryWord(given)) continue;
    const owners = Array.from(forms.values()).filter(
      ({ form }) => form.length === fullUnits && form.endsWith(given),
    );
    const [owner] = owners;
    if (owner !== undefined && new Set(owners.map(({ mask }) => mask)).size === 1)
      found.push(nameForm(given, owner.rule, owner.mask));
  }
  return found;
}
