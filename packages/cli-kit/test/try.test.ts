import { it } from 'vitest';
import { run } from './support/fake-io.js';
import { program, programRunning, verifier } from './support/sample.js';
import { DiscferryError } from '@discferry/shared-schema';
async function show(p: any, argv: string[], o: any = {}) {
  const r = await run(p, argv, o);
  console.log(`$ ${argv.join(' ')} -> ${r.exit} ${r.exitedAtOnce}\n--out\n${r.stdout}--err\n${r.stderr}`);
}
it('x', async () => {
  await show(program, ['exprot'], { locale: 'zh-CN' });
  await show(program, ['export', '--out-dir']);
  await show(programRunning(() => { throw new DiscferryError('E_CONFIG_INVALID', {path: '/a/b'}, {findings: Array.from({length: 23}, (_, i) => ({path: `source.path[${i}]`, expected: '一个长长的字符串', actual: 'number'}))}); }), ['work', '--lang', 'zh']);
  await show(programRunning(async (c) => { await c.confirmNumber('12');  const p = await c.passphrase(); const q = await c.ask({en:'q?', zh:'q?'}); return {data: {p,q}, view: [{kind:'paragraph',text:p+q}]}}), ['work'], {columns: 80, answers: [['disc number', '１２\r'], ['Passphrase', '密 x\r'], ['q?', '\r']]});
  await show(programRunning(async (c) => { const p = c.progress('Reading', {total: 100, unit: 'bytes'}); p.report(30); await new Promise(r=>setTimeout(r,300)); p.report(60); p.finish(); return {data: {}, view: []}}), ['work'], {columns: 80});
});
it('menu', async () => {
  await show(program, [], { columns: 80, locale: 'zh', answers: [['今天', '\u001B[B'], ['', '\r'], ['哪里', '"E:/光盘"\r'], ['今天', '\u0003']] });
});
