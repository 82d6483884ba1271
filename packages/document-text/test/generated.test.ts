import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, rootOf, run, textOf } from './build.js';

/** XML whose seen words are in brackets of one kind, and whose unseen words in those of another. */
type Xml = fc.Arbitrary<string>;

const words = fc.string({
  unit: fc.constantFrom('张', '三', '李', '四', '，'),
  minLength: 1,
  maxLength: 4,
});
const seen = words.map((text) => run(`<${text}>`.replace('<', '《').replace('>', '》')));
const unseenText = words.map((text) => `〖${text}〗`);
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const boxed = (content: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(content)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="〖名〗"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const unseen: Xml = unseenText.chain((text) =>
  fc.constantFrom(
    run(text, '<w:vanish/>'),
    `<w:del w:author="${text}"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
    `<w:del>${control(run(text))}</w:del>`,
    `<w:moveFrom>${run(text)}</w:moveFrom>`,
    `${char('begin')}${run(text)}<w:r><w:instrText>PAGE ${text}</w:instrText></w:r>${char('end')}`,
    `<w:bookmarkStart w:name="${text}"/>`,
    `<w:r><w:rPr><w:vanish/></w:rPr>${boxed(run(text)).slice(5, -6)}</w:r>`,
    `<!-- ${text} -->`,
    `<w:r><w:footnoteReference w:id="1"/></w:r>`,
  ),
);

const { inlines, blocks } = fc.letrec<{
  inlines: string;
  inline: string;
  blocks: string;
  block: string;
}>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')),
  inline: fc.oneof(
    { depthSize: 'small' },
    seen,
    unseen,
    tie('inlines').map((content) => `<w:ins>${content}</w:ins>`),
    tie('inlines').map((content) => `<w:hyperlink w:tooltip="〖提示〗">${content}</w:hyperlink>`),
    tie('inlines').map(control),
    tie('inlines').map((content) => `<w:fldSimple w:instr="REF 〖名〗">${content}</w:fldSimple>`),
    tie('inlines').map(
      (content) =>
        `${char('begin')}<w:r><w:instrText>REF 〖名〗</w:instrText></w:r>${char('separate')}${content}${char('end')}`,
    ),
    tie('inlines').map(boxed),
    tie('inlines').map(
      (content) =>
        `<mc:AlternateContent><mc:Choice>${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`,
    ),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }).map((parts) => parts.join('')),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('inlines').map((content) => paragraph(content)),
    tie('inlines').map((content) => paragraph(content, '<w:rPr><w:del/></w:rPr>')),
    tie('blocks').map(control),
    tie('blocks').map((content) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`),
  ),
})) as { inlines: Xml; blocks: Xml };

const footnotes = {
  kind: 'footnotes',
  xml: rootOf('w:footnotes', `<w:footnote w:id="1">${paragraph(run('注'))}</w:footnote>`),
};

/** What the generator marked as seen, in the order of the text, copies for older programs left out. */
function marked(xml: string): readonly string[] {
  const once = withoutFallbacks(xml);
  return Array.from(once.matchAll(/《[^》]*》/g), ([text]) => text);
}

function withoutFallbacks(xml: string): string {
  const inner = /<mc:Fallback>(?:(?!<mc:Fallback>)[^])*?<\/mc:Fallback>/g;
  const less = xml.replace(inner, '');
  return less === xml ? xml : withoutFallbacks(less);
}

describe('generated documents', () => {
  it('show all that is seen, once, and nothing that is not', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, inlines, async (first, last) => {
        const body = first + paragraph(last);
        const text = await textOf({ body, parts: { 'footnotes.xml': footnotes } });
        const found = Array.from(text.matchAll(/《[^》]*》/g), ([each]) => each);
        expect(found.toSorted()).toEqual(marked(body).toSorted());
        expect(text).not.toMatch(/[〖〗]/);
      }),
      { numRuns: 400 },
    );
  });
});
