import { GAP, type TextView } from '../text/text-view.js';

/** A cell of a table, half open, in units of the view. */
interface Cell {
  readonly start: number;
  readonly end: number;
}

/** A cell below the heading of its column. */
export interface HeadedCell extends Cell {
  readonly heading: string;
}

const leastColumns = 3;
const HEADING = /^\p{Script=Han}[\p{Script=Han}()/]{0,15}$/u;
const maxRowLines = 4;

/**
 * The cells of tables whose columns have headings, parted by | or tabs. A row that a line end breaks
 * inside a cell is put together again, as long as it has no more cells than there are headings.
 */
export function headedCells(view: TextView): readonly HeadedCell[] {
  if (!view.text.includes('|') && !view.points.includes('\t')) return [];
  const found: HeadedCell[] = [];
  let headings: readonly string[] = [];
  let row: readonly Cell[] = [];
  let lines = 0;
  for (const cells of linesOfCells(view)) {
    row = joined(row, cells);
    lines += 1;
    if (row.length < headings.length && lines < maxRowLines && (lines > 1 || cells.length > 1))
      continue;
    if (row.length === headings.length)
      row.forEach((cell, at) => found.push({ ...cell, heading: headings[at] ?? '' }));
    else headings = headingsIn(view, cells);
    row = [];
    lines = 0;
  }
  return found;
}

/** The headings that a line holds; none when it tells something else. */
function headingsIn(view: TextView, cells: readonly Cell[]): readonly string[] {
  const texts = cells.map(({ start, end }) => view.text.slice(start, end));
  return texts.length >= leastColumns && texts.every((text) => HEADING.test(text)) ? texts : [];
}

function joined(row: readonly Cell[], more: readonly Cell[]): readonly Cell[] {
  const broken = row.at(-1);
  const [rest, ...others] = more;
  if (broken === undefined || rest === undefined) return more;
  return [...row.slice(0, -1), { start: broken.start, end: rest.end }, ...others];
}

function* linesOfCells({ text, gaps, points, origin }: TextView): Generator<readonly Cell[]> {
  let cells: Cell[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const bar = text[at] === '|';
    const tab = gaps[at] === GAP.space && points[(origin[at] ?? 0) - 1] === '\t';
    if (!bar && !tab && gaps[at] !== GAP.line) continue;
    if (at > 0) cells.push({ start, end: at });
    start = bar ? at + 1 : at;
    if (gaps[at] !== GAP.line) continue;
    if (cells.length > 0) yield cells;
    cells = [];
  }
}
