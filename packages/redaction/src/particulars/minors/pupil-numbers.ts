import { allMatches } from '../../text/all-matches.js';
import { claim, type Claim } from '../claim.js';

const REGISTERS = [
  '学号|学籍号?|学籍编号|学籍辅号|准考证号?|考生号|考号|考籍号',
  '(?:住校|住宿|入园|入学|入托|借读|转学|幼儿|新生|学生)(?:登记|注册|信息)?(?:[表卡册簿证])?(?:编?号|[(]编?号)',
  '(?:校牌|胸牌|校徽|借阅证|校园卡|听课证)(?:编?号|[(]编?号)',
];
const LINK = '(?:为|是|:|[(])?';
const NUMBER = '[a-z]{0,3}-?\\d[\\da-z-]{2,22}';
/** Numbers that a school gives: 学号, 住校登记号, 校牌编号. */
const PATTERNS = REGISTERS.map(
  (word) =>
    new RegExp(
      `(?:${word})${LINK}(?<id>${NUMBER})(?![a-z\\d])(?:[\\u3001和及与](?<more>${NUMBER})(?![a-z\\d年]))?`,
      'dgu',
    ),
);

/** Numbers of pupils, wherever they stand. */
export function claimPupilNumbers(text: string): readonly Claim[] {
  return PATTERNS.flatMap((pattern) =>
    allMatches(text, pattern).flatMap(({ indices }) =>
      [indices?.groups?.['id'], indices?.groups?.['more']].flatMap((range) =>
        range === undefined ? [] : [claim(range[0], range[1], 'MINOR')],
      ),
    ),
  );
}
