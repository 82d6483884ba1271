import { shadingColour } from '../styles/colour.js';
import { child, onOff, valueOf, type XmlElement } from '../xml/element.js';
import { showBlocks } from './blocks.js';
import { refuse, type Story } from './story.js';
import { visit } from './visit.js';

/** The lines of a row's cells. */
type Row = readonly string[];

const words = (lines: readonly string[]) => lines.join('');
const isEmpty = (lines: readonly string[]) => words(lines).trim() === '';

/** A row as high as this hides its text: five points, in twentieths of a point. */
const MIN_ROW_TWIPS = 100;

/**
 * Shows a table (`w:tbl`): the lines of its cells, an empty line between rows. Empty cells and rows
 * leave nothing.
 */
export function showTable(table: XmlElement, story: Story): readonly string[] {
  const properties = child(table, 'w:tblPr');
  for (const name of ['w:tblCaption', 'w:tblDescription']) {
    const text = valueOf(properties, name) ?? '';
    if (text.trim() !== '') story.altTexts.add(text);
  }
  const rows = visit<Row>(table, story, {
    own: (element, inner) => (element.name === 'w:tr' ? [showRow(element, inner)] : undefined),
    words,
  }).filter((row) => row.length > 0);
  if (rows.length > 0 && story.styles.tableStyleHides(valueOf(properties, 'w:tblStyle'))) {
    refuse(story, 'faint-text', table);
  }
  return rows.flatMap((row, index) => (index === 0 ? row : ['', ...row]));
}

function showRow(row: XmlElement, story: Story): Row {
  const properties = child(row, 'w:trPr');
  if (child(properties, 'w:del')) return [];
  const cells = visit<readonly string[]>(row, story, {
    own: (element, inner) => (element.name === 'w:tc' ? [showCell(element, inner)] : undefined),
    words,
  }).filter((cell) => !isEmpty(cell));
  if (cells.length > 0) {
    if (onOff(properties, 'w:hidden') === true) refuse(story, 'ambiguous-hiding', row);
    const height = child(properties, 'w:trHeight')?.attributes;
    const exact = height?.get('w:hRule') === 'exact';
    if (exact && Number(height.get('w:val')) < MIN_ROW_TWIPS) refuse(story, 'tiny-text', row);
  }
  return cells.flat();
}

function showCell(cell: XmlElement, story: Story): readonly string[] {
  const properties = child(cell, 'w:tcPr');
  if (child(properties, 'w:cellDel')) return [];
  const shading = child(properties, 'w:shd');
  const background = (shading && shadingColour(shading)) ?? story.background;
  const lines = showBlocks(cell, { ...story, background });
  if (!isEmpty(lines) && isCovered(properties)) refuse(story, 'merged-cell', cell);
  return lines;
}

/** A cell that is merged into the one above or before it, which shows its own text only. */
function isCovered(properties: XmlElement | undefined): boolean {
  return ['w:vMerge', 'w:hMerge', 'w:cellMerge'].some((name) => {
    const merge = child(properties, name);
    return merge !== undefined && merge.attributes.get('w:val') !== 'restart';
  });
}
