import fc from 'fast-check';
import { RULES, type RedactionRule } from '@discferry/redaction';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RULE_LOOKS, ruleArticle, ruleIds } from '../src/review-sheet/rule-looks.js';
import { sheetHtml } from '../src/review-sheet/sheet-html.js';
import { elementsIn, sheetRows, sideText, textOf } from './support/sheet-page.js';
import { maskedText, sheetOver, suspicion } from './support/sheets.js';

const idsIn = (html: string, letter: string) =>
  Array.from(html.matchAll(new RegExp(` id="${letter}(\\d+)"`, 'g')), ([, id]) => Number(id));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Texts with what breaks HTML, columns and lines, code points of two units among it. */
const hostileText = fc
  .array(
    fc.constantFrom(
      '张三',
      '，',
      '\n',
      '\n\n',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '&lt;',
      '"',
      "'",
      '\t',
      ' ',
      '\u202E',
      '\u200B',
      '\r',
      '𠮷',
      '</td></tr></tbody>',
      '<!--',
      ']]>',
      '\u00A0',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** A text with masks that touch, reach over lines or replace by nothing, and with doubts that overlap. */
const reviewedText = hostileText.chain((original) => {
  const length = Array.from(original).length;
  const places = fc
    .uniqueArray(fc.nat(length), { maxLength: 12 })
    .map((all) => all.sort((a, b) => a - b));
  const replacement = fc.constantFrom('李某某', '**', '', '<b>\n', '**\n');
  const rule = fc.constantFrom(...(Object.keys(RULES) as RedactionRule[]));
  return fc
    .tuple(places, fc.array(replacement, { minLength: 6, maxLength: 6 }), rule)
    .map(([at, replacements, rule]) => {
      const masks = replacements.flatMap((each, index) => {
        const [start, end] = [at[2 * index], at[2 * index + 1]];
        return start === undefined || end === undefined ? [] : [[start, end, each, rule] as const];
      });
      return maskedText(original, masks);
    })
    .chain((text) => {
      const publicLength = Array.from(text.redacted.text).length;
      return fc
        .array(fc.tuple(fc.nat(publicLength), fc.integer({ min: 1, max: 4 })), { maxLength: 5 })
        .map((all) => ({
          ...text,
          suspicions: all
            .filter(([start]) => start < publicLength)
            .map(([start, length]) => suspicion(start, Math.min(start + length, publicLength))),
        }));
    });
});

describe('a review sheet', () => {
  it('shows both texts to the last character, and every mask once on either side', () => {
    fc.assert(
      fc.property(reviewedText, (body) => {
        const html = sheetHtml(sheetOver(body));
        expect(sideText(html, 'body', 'original')).toBe(body.original);
        expect(sideText(html, 'body', 'public')).toBe(body.redacted.text);
        expect(idsIn(html, 'o')).toEqual(upTo(body.redacted.spans.length));
        expect(idsIn(html, 'm')).toEqual(upTo(body.redacted.spans.length));
      }),
    );
  });

  it('shows what each mask replaces and by what', () => {
    fc.assert(
      fc.property(reviewedText, (body) => {
        const html = sheetHtml(sheetOver(body));
        const points = Array.from(body.original);
        const replaced = Array.from(html.matchAll(/<del [^>]*>([^]*?)<\/del>/g), ([, text]) =>
          textOf(text ?? ''),
        );
        const masks = Array.from(html.matchAll(/<a id="m[^>]*>([^]*?)<\/a>/g), ([, text]) =>
          textOf(text ?? ''),
        );
        const { spans } = body.redacted;
        expect(replaced).toEqual(spans.map(({ start, end }) => points.slice(start, end).join('')));
        expect(masks).toEqual(spans.map(({ replacement }) => replacement));
      }),
    );
  });

  it('marks exactly what is doubtful, and lists each doubt', () => {
    fc.assert(
      fc.property(reviewedText, (body) => {
        const html = sheetHtml(sheetOver(body));
        const marked = new Set<number>();
        let at = 0;
        const shown = sheetRows(html, 'body')
          .map((row) => row.public)
          .join('');
        for (const part of shown.split(/(<mark [^>]*>[^]*?<\/mark>)/)) {
          const length = Array.from(textOf(part)).length;
          if (part.startsWith('<mark '))
            upTo(length).forEach((index) => marked.add(at + index - 1));
          at += length;
        }
        const doubtful = body.suspicions.flatMap(({ start, end }) =>
          upTo(end - start).map((index) => start + index - 1),
        );
        expect([...marked].sort((a, b) => a - b)).toEqual(
          [...new Set(doubtful)].sort((a, b) => a - b),
        );
        const listed = Array.from(html.matchAll(/<a href="#d(\d+)">/g), ([, id]) => Number(id));
        expect(listed).toEqual(idsIn(html, 'd'));
      }),
    );
  });

  it('puts the same paragraph of both texts into one row', () => {
    const body = maskedText('第一段\n被害人张三\n第三段', [[7, 9, '张某']]);
    const rows = sheetRows(sheetHtml(sheetOver(body)), 'body');
    expect(rows.map((row) => [textOf(row.original), textOf(row.public)])).toEqual([
      ['第一段\n', '第一段\n'],
      ['被害人张三\n', '被害人张某\n'],
      ['第三段', '第三段'],
    ]);
  });

  it('keeps paragraphs together over which a mask reaches', () => {
    const body = maskedText('甲\n乙\n丙\n丁', [[2, 5, '**\n']]);
    const rows = sheetRows(sheetHtml(sheetOver(body)), 'body');
    expect(rows.map((row) => [textOf(row.original), textOf(row.public)])).toEqual([
      ['甲\n', '甲\n'],
      ['乙\n丙\n', '**\n\n'],
      ['丁', '丁'],
    ]);
  });

  it('numbers the masks and doubts of the title before those of the text', () => {
    const title = maskedText('张三盗窃案', [[0, 2, '张某某']], [suspicion(0, 1)]);
    const body = maskedText('被害人李四', [[3, 5, '李某']], [suspicion(0, 1)]);
    const html = sheetHtml(sheetOver(body, { title }));
    expect(sideText(html, 'title', 'original')).toBe('张三盗窃案');
    expect(sideText(html, 'title', 'public')).toBe('张某某盗窃案');
    const idsOf = (part: 'title' | 'body') => {
      const shown = sheetRows(html, part)
        .map((row) => row.public)
        .join('');
      return [...idsIn(shown, 'm'), ...idsIn(shown, 'd')];
    };
    expect(idsOf('title')).toEqual([1, 1]);
    expect(idsOf('body')).toEqual([2, 2]);
  });

  it('says what is to be done about a doubt, where a mark goes, and what was released', () => {
    const masks = [[0, 2, '张某某']] as const;
    const body = maskedText('张三与王五、赵六同往', masks, [
      suspicion(4, 6, { why: 'role-cue' }),
      suspicion(7, 9, { isReleased: true }),
    ]);
    const html = sheetHtml(sheetOver(body));
    expect(html).toContain('尚有 1 处疑点未处理');
    expect(html).toContain('“王五”：疑似姓名（出现在诉讼称谓之后）');
    // One less than in the public text, where the mask before it is longer.
    expect(html).toContain('（起始位置 3，终止位置 5）');
    expect(html).toContain('“赵六”：疑似姓名（统计模型识别为姓名）。已由审批放行。');
    const elsewhere = sheetHtml(sheetOver(body, { marksCountHere: false }));
    expect(elsewhere).not.toContain('起始位置');
    expect(elsewhere).toContain('请由承办人在文书标记中加标记，或');
  });

  it('points at shapes that nobody may release', () => {
    const body = maskedText('第一段\n电话13812345678\n第三段', []);
    const html = sheetHtml(sheetOver(body));
    expect(html).toContain('尚有 1 处疑点未处理');
    expect(html).toMatch(/<a href="#l1">漏1<\/a>：形似手机号码，任何审批均不得放行/);
    expect(html).toMatch(/<tr id="l1" class="leak"><td class="original">电话13812345678\n/);
  });

  it('shows characters that would hide or reorder others, and ends their effect', () => {
    const title = maskedText('张\u202E三\u200B案\0', []);
    const html = sheetHtml(sheetOver(maskedText('正文', []), { title }));
    const shown = sheetRows(html, 'title')
      .map((row) => row.public)
      .join('');
    expect(shown).toBe(
      '张<bdi class="unseen" data-code="U+202E">\u202E</bdi>三' +
        '<bdi class="unseen" data-code="U+200B">\u200B</bdi>案' +
        '<bdi class="unseen" data-code="U+0000">\uFFFD</bdi>',
    );
  });

  it('counts the masks by rule, with article and label', () => {
    const body = maskedText('张三、李四、王五', [
      [0, 2, '张某', 'VICTIM'],
      [3, 5, '李某', 'WITNESS'],
      [6, 8, '王某', 'VICTIM'],
    ]);
    const html = sheetHtml(sheetOver(body));
    expect(html).toContain(
      '<td>被害人（VICTIM）</td><td>《规定》第十九条第（一）项</td><td>2</td>',
    );
    expect(html).toContain('<td>证人（WITNESS）</td><td>《规定》第十九条第（一）项</td><td>1</td>');
    expect(html).not.toContain('（EXPERT）');
    expect(html).toContain('data-label="害3"');
  });

  it('tells every rule by its label alone, and cites its article in Chinese', () => {
    const labels = ruleIds.map((rule) => RULE_LOOKS[rule].label);
    expect(new Set(labels).size).toBe(ruleIds.length);
    expect(ruleArticle('OTHER-PERSON')).toBe('《规定》第十九条、第二十条第（五）项');
    expect(ruleArticle('UNDERTAKER-MARK')).toBe('《规定》第二十条第（四）至（六）项');
    for (const rule of ruleIds) expect(ruleArticle(rule)).toMatch(/^《规定》第(十九|二十)条/);
  });

  it('shows case, document, state, digests and every approval', () => {
    const html = sheetHtml(
      sheetOver(maskedText('正文', []), {
        approvals: [
          {
            number: 1,
            step: '承办人',
            person: '118',
            rank: '承办人',
            at: '2026-11-10T16:30:00Z',
            result: 'approved',
            isOfThisContent: false,
          },
        ],
      }),
    );
    const text = textOf(html.slice(html.indexOf('<body>'), html.indexOf('<script>')));
    for (const shown of [
      '潍检诉受[2026]37070000001号',
      'WS-1',
      '潍检公诉刑不诉〔2026〕19号',
      '不起诉决定书',
      '待审核',
      '待部门负责人审批',
      'a'.repeat(64),
      'b'.repeat(64),
      '仅限内网使用和保管',
    ]) {
      expect(text).toContain(shown);
    }
    // In Shanghai the day after.
    expect(html).toContain(
      '<td>承办人</td><td>承办人</td><td>118</td><td>同意</td><td>2026-11-11 00:30</td><td>变动前的内容</td>',
    );
  });

  it('lets nothing run or be fetched but its own script and style', () => {
    const hostile =
      '</script><script>alert(1)</script><img src=http://x/ onerror="alert(2)"><style>';
    const html = sheetHtml(
      sheetOver(maskedText(hostile, [[0, 9, '<svg onload=alert(3)>']], [suspicion(0, 5)]), {
        documentNumber: '"><script>',
        kind: "'><script>",
        waitsFor: ['</td><script>'],
        title: maskedText(hostile, []),
      }),
    );
    expect([...elementsIn(html)].sort()).toEqual([
      'a',
      'body',
      'code',
      'del',
      'h1',
      'h2',
      'head',
      'html',
      'li',
      'mark',
      'meta',
      'p',
      'script',
      'span',
      'style',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'title',
      'tr',
      'ul',
    ]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(/<[^>]* (?:on\w+|style|src)=/);
    expect(html.match(/href="[^"]*"/g)?.every((link) => link.startsWith('href="#'))).toBe(true);
    const hashOf = (element: string) => {
      const source = new RegExp(`<${element}>([^]*?)</${element}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    };
    expect(html).toContain(
      `content="default-src 'none'; style-src ${hashOf('style')}; ` +
        `script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('size: A4 landscape');
  });

  it('grows with the text and its masks, however they lie', () => {
    // One paragraph of a million characters with a mask every hundred.
    const points = Array.from({ length: 10_000 }, () => '张三'.padEnd(100, '字')).join('');
    const masks = upTo(10_000).map((n) => [(n - 1) * 100, (n - 1) * 100 + 2, '张某'] as const);
    const html = sheetHtml(sheetOver(maskedText(points, masks)));
    expect(idsIn(html, 'm')).toHaveLength(10_000);
    expect(html.length).toBeLessThan(2 * points.length + 10_000 * 300);
  });
});
