/** 潍林鉴字〔2018〕第31号, 〔2018〕林鉴字第31号: what stands on both sides of the year in its brackets. */
const PAPER_NUMBER =
  /(?:(?<![\p{Script=Han}])\p{Script=Han}{1,10}|\p{Script=Han}{0,6}[检刑诉鉴公法价认评估审裁决监司字])?[(\u3014[]\s?(?:19|20)\d{2}[)\u3015\]][^,。;:\u3001()\n]{0,16}?\d{1,14}(?:[-之]\d{1,4})?号/gu;

/**
 * Marks the numbers of papers: what looks like a name inside one (林鉴字) is an office and a kind of paper.
 * @returns 1 for each unit of one
 */
export function paperNumbersIn(text: string): Uint8Array {
  const marks = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(PAPER_NUMBER)) {
    marks.fill(1, match.index, match.index + match[0].length);
  }
  return marks;
}
