import type { Database } from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { z } from 'zod';

/** What this gate needs of the business system: docs/export-views.md. */
const CONTRACT = {
  GK_YYAJ: ['BMSAH', 'AJLB_BM', 'BJRQ', 'CBR', 'CBDW_BM'],
  GK_YYDF: ['YYBH', 'BMSAH', 'DFJG', 'AYSJ', 'AYDD', 'DFLY', 'DFRQ'],
  WSYY: [
    ...['YYBH', 'BMSAH', 'YYLB', 'SQR', 'SQRSF', 'ZYJG', 'ZYZH', 'LXDH', 'WTR', 'YYNR', 'TJSJ'],
    ...['CXSJ', 'JSRQ', 'DFQX'],
  ],
  WSYY_FJ: ['YYBH', 'FJXH', 'FJMC', 'CCM', 'MTLX', 'DX', 'ZY'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const columnSchema = z.object({ name: z.string() });

/**
 * Checks that a database offers views and tables with every column, before anything is read or written.
 * @throws E_SOURCE_CONTRACT with all that is missing
 */
export function checkInboxContract(database: Database): void {
  const findings = Object.entries(CONTRACT).flatMap(([name, columns]) => {
    const present = database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(name)
      .map((row) => columnSchema.parse(row).name);
    if (present.length === 0) {
      return [{ path: name, expected: 'a view or table', actual: 'nothing' }];
    }
    return columns
      .filter((column) => !present.includes(column))
      .map((column) => ({ path: `${name}.${column}`, expected: 'a column', actual: 'nothing' }));
  });
  if (findings.length > 0) throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings });
}
