import { ANSWER_COLUMNS } from '../../src/source/answer-view.js';
import { caseNumberOf } from './case-rows.js';
import { changeSource } from './views-database.js';

type AnswerRow = Readonly<Record<string, unknown>>;

/** The number of the n-th request. */
export function requestIdOf(number: number): string {
  return `YY20261118-${String(number).padStart(6, '0')}`;
}

/** The answer to the n-th request, in the n-th case: agreed, with time and place. */
export function answer(number: number, columns: AnswerRow = {}): AnswerRow {
  return {
    YYBH: requestIdOf(number),
    BMSAH: caseNumberOf(number),
    DFJG: '同意',
    AYSJ: '2026-11-25T09:30',
    AYDD: '案管大厅2号窗口',
    DFLY: null,
    DFRQ: '2026-11-19',
    ...columns,
  };
}

/** A refusal, with its reason. */
export function refusal(number: number, columns: AnswerRow = {}): AnswerRow {
  const DFLY = '案件已移送人民法院。';
  return answer(number, { DFJG: '不同意', AYSJ: null, AYDD: null, DFLY, ...columns });
}

/** Puts answers into a source, which has the view of answers from then on; others stay. */
export function putAnswers(path: string, answers: Iterable<AnswerRow>): void {
  changeSource(path, (database) => {
    const columns = ANSWER_COLUMNS.join(', ');
    database.exec(`CREATE TABLE IF NOT EXISTS GK_YYDF (${columns})`);
    const remove = database.prepare('DELETE FROM GK_YYDF WHERE YYBH = ?');
    const insert = database.prepare(`INSERT INTO GK_YYDF VALUES (@${ANSWER_COLUMNS.join(', @')})`);
    database.transaction(() => {
      for (const row of answers) remove.run(row['YYBH']);
      for (const row of answers) insert.run(row);
    })();
  });
}
