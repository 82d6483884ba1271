import { RULES, type RedactionRule } from '@discferry/redaction';
import { hanNumeral } from '@discferry/shared-schema';

/** How masks of a rule look: told apart by label and line also where nothing is in colour. */
interface RuleLook {
  /** Stands behind each mask, with its number. */
  readonly label: string;
  readonly line: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
  /** Colour behind the text, light enough for black print. */
  readonly colour: string;
}

/** A look for every rule: a new rule without one does not compile. */
export const RULE_LOOKS: Readonly<Record<RedactionRule, RuleLook>> = {
  VICTIM: { label: '害', line: 'solid', colour: '#ffd6d6' },
  'LEGAL-REPRESENTATIVE': { label: '代', line: 'solid', colour: '#ffe0c2' },
  WITNESS: { label: '证', line: 'solid', colour: '#fff0a8' },
  EXPERT: { label: '鉴', line: 'solid', colour: '#e6f5a8' },
  'NOT-PROSECUTED': { label: '不诉', line: 'solid', colour: '#c9f2c4' },
  'LIGHT-SENTENCE': { label: '轻', line: 'solid', colour: '#b9f0dc' },
  'OTHER-PERSON': { label: '他', line: 'solid', colour: '#bfeaf5' },
  ADDRESS: { label: '址', line: 'dotted', colour: '#c4ddff' },
  CONTACT: { label: '讯', line: 'dotted', colour: '#d3d0ff' },
  'ID-NUMBER': { label: '证号', line: 'dotted', colour: '#e6ccff' },
  'BANK-ACCOUNT': { label: '账', line: 'dotted', colour: '#f7ccf5' },
  HEALTH: { label: '健', line: 'dotted', colour: '#ffcce0' },
  'BIRTH-DATE': { label: '生', line: 'dotted', colour: '#efdccb' },
  PLATE: { label: '车', line: 'dotted', colour: '#dfe3e8' },
  MINOR: { label: '未', line: 'double', colour: '#ffc2a8' },
  'ORGANISATION-ACCOUNT': { label: '企账', line: 'dashed', colour: '#cfe3c9' },
  'ORGANISATION-CODE': { label: '企码', line: 'dashed', colour: '#c9d9d0' },
  'UNDERTAKER-MARK': { label: '标', line: 'wavy', colour: '#e8e0a0' },
};

/** The rules in the order of their table. */
export const ruleIds = Object.keys(RULES) as readonly RedactionRule[];

/** The article behind a rule as it is cited in Chinese: 《规定》第十九条第（一）项. */
export function ruleArticle(rule: RedactionRule): string {
  const places = RULES[rule].basis.replace(/^规定 2014 arts?\. /, '').split(', ');
  const cited = places.map((place) => {
    const { article, items } = /^(?<article>\d+)(?: (?<items>.+))?$/.exec(place)?.groups ?? {};
    if (article === undefined) return place;
    const which = items?.replace('-', '至').replace(/\d/g, (item) => hanNumeral(Number(item)));
    const item = which === undefined ? '' : `第${fullWidth(which)}项`;
    return `第${hanNumeral(Number(article))}条${item}`;
  });
  return `《规定》${cited.join('、')}`;
}

function fullWidth(text: string): string {
  return text.replaceAll('(', '\uFF08').replaceAll(')', '\uFF09');
}
