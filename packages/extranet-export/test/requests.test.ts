import { sampleRecord } from '@discferry/test-kit';
import { readFileSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOW, OPEN_CASE, preparedGates, type Gate } from './support/gate.js';
import { bind, BINDING, readingRequest, request } from './support/people.js';

const newGate = preparedGates();

/** A PDF without anything but one empty page. */
const PDF = pdf();

function pdf(catalog = ''): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Resources << >> >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const xref = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

async function put(gate: Gate, name: string, bytes: Buffer): Promise<void> {
  await gate.write(name, bytes.toString('latin1'));
}

/** Lets a file in the drop folder look as if nobody had written to it for a while. */
function settle(gate: Gate, name: string): void {
  const past = new Date(Date.parse(NOW) - 3_600_000);
  utimesSync(gate.path('drop', name), past, past);
}

async function drop(gate: Gate, name: string, content: unknown): Promise<void> {
  await gate.write(`drop/${name}`, content);
  settle(gate, name);
}

describe('binding', () => {
  it('takes every kind of bracket, and lists the person only where asked', async () => {
    const gate = await newGate();
    const typed = OPEN_CASE.caseNumber.replace('[', '〔').replace(']', '〕');
    const id = await bind(gate, { caseNumber: typed });
    const { stdout } = await gate.run(['binding', 'list', '--case', typed]);
    expect(stdout).toContain(id);
    expect(stdout).toContain(BINDING.person.name);
    const revoked = await gate.run(['binding', 'revoke', id.toLowerCase()]);
    expect(revoked).toMatchObject({ status: 0 });
    expect(revoked.stdout).toContain(`Binding ${id} ended on 2026-11-20.`);
  });

  it('warns of a case that is not public', async () => {
    const gate = await newGate();
    await gate.write('binding.json', { ...BINDING, caseNumber: sampleRecord(9).caseNumber });
    const { status, stderr } = await gate.run(['binding', 'add', 'binding.json']);
    expect(status).toBe(0);
    expect(stderr).toContain('This case is not public (yet)');
  });

  it('without its fields is refused, and no word of it is repeated', async () => {
    const gate = await newGate();
    await gate.write('binding.json', { ...BINDING, person: { ...BINDING.person, phone: '林' } });
    const { status, stderr } = await gate.run(['binding', 'add', 'binding.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('E_BINDING_MALFORMED');
    expect(stderr).toContain('binding.person.phone');
    expect(stderr).not.toContain('林');
    const log = readFileSync(gate.path('data', 'extranet-export.log'), 'utf8');
    expect(log).not.toMatch(/林律师|赵小明|13800138000/);
  });
});

describe('request', () => {
  it('is entered from a file with its attachment, shown, and withdrawn', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await put(gate, 'paper.pdf', PDF);
    const attachments = [{ file: 'paper.pdf', type: 'pdf', title: '授权委托书' }];
    const id = await request(gate, bindingId, { attachments });
    const shown = await gate.run(['request', 'show', id]);
    expect(shown.stdout).toMatch(/State +to be sent\n/);
    expect(shown.stdout).toMatch(/Attachments +1\n/);
    const { stdout, status } = await gate.run(['request', 'withdraw', id]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Request ${id} was withdrawn at 2026-11-20T02:00:00Z.`);
    expect((await gate.run(['request', 'list', '--state', 'withdrawn'])).stdout).toContain(id);
  });

  it('is entered as typed', async () => {
    const gate = await newGate();
    const binding = await bind(gate);
    const details = JSON.stringify({ dates: ['2026-11-24'], medium: 'disc' });
    const words = ['--binding', binding, '--kind', 'read-file', '--details', details];
    expect(await gate.data(['request', 'add', ...words])).toMatchObject({
      caseNumber: OPEN_CASE.caseNumber,
      kind: 'read-file',
      submittedAt: NOW,
    });
    const half = await gate.run(['request', 'add', '--binding', binding]);
    expect(half).toMatchObject({ status: 2 });
    expect(half.stderr).toContain('--details');
  });

  it('speaks Chinese', async () => {
    const gate = await newGate();
    await gate.write('request.json', readingRequest('BD20261120-000000'));
    const { stderr, status } = await gate.run(['request', 'add', 'request.json', '--lang', 'zh']);
    expect(status).toBe(2);
    expect(stderr).toContain('没有案件绑定 BD20261120-000000');
  });

  it.each([
    {
      has: 'a script',
      bytes: pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >> '),
      type: 'pdf',
      reason: 'pdf-',
    },
    { has: 'another type than it says', bytes: PDF, type: 'png', reason: 'type-mismatch' },
    { has: 'nothing in it', bytes: Buffer.alloc(0), type: 'pdf', reason: 'empty' },
  ])('with an attachment that has $has is refused', async ({ bytes, type, reason }) => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await put(gate, 'paper.pdf', bytes);
    const attachments = [{ file: 'paper.pdf', type, title: '材料' }];
    await gate.write('request.json', readingRequest(bindingId, { attachments }));
    const { status, stderr } = await gate.run(['request', 'add', 'request.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('E_ATTACHMENT_REFUSED');
    expect(stderr).toContain(reason);
    expect((await gate.run(['request', 'list'])).stdout).toContain('no such request');
  });

  it.each(['../secret.pdf', '/etc/passwd', '..', '.hidden', 'a\\b', 'c:secret', 'a\u202eb.pdf'])(
    'that names a file “%s” is refused',
    async (file) => {
      const gate = await newGate();
      const bindingId = await bind(gate);
      const attachments = [{ file, type: 'pdf', title: '材料' }];
      await gate.write('request.json', readingRequest(bindingId, { attachments }));
      const { status, stderr } = await gate.run(['request', 'add', 'request.json']);
      expect(status).toBe(2);
      expect(stderr).toContain('E_REQUEST_MALFORMED');
    },
  );

  it('that names a link is refused: it would lead to a file nobody handed in', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await put(gate, 'elsewhere.pdf', PDF);
    symlinkSync('elsewhere.pdf', gate.path('paper.pdf'));
    const attachments = [{ file: 'paper.pdf', type: 'pdf', title: '材料' }];
    await gate.write('request.json', readingRequest(bindingId, { attachments }));
    const { status, stderr } = await gate.run(['request', 'add', 'request.json']);
    expect(status).toBe(14);
    expect(stderr).toContain('E_MEDIA_READ');
  });
});

describe('the drop folder', () => {
  it('is emptied by request take, and each request is taken once', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await put(gate, 'drop/paper.pdf', PDF);
    const attachments = [{ file: 'paper.pdf', type: 'pdf', title: '授权委托书' }];
    const json = JSON.stringify(readingRequest(bindingId, { attachments }));
    await drop(gate, '张三.json', json);
    expect(await gate.data(['request', 'take'])).toMatchObject({ refused: 0, waiting: 0 });
    expect(readdirSync(gate.path('drop'))).toEqual([]);
    // A run that was killed before it could clear the folder finds the same files again.
    await put(gate, 'drop/paper.pdf', PDF);
    await drop(gate, '张三.json', json);
    await gate.run(['request', 'take']);
    expect(await gate.data(['request', 'list'])).toMatchObject({
      requests: [{ state: 'waiting' }],
    });
    expect(readFileSync(gate.path('data', 'extranet-export.log'), 'utf8')).not.toContain('张三');
  });

  it('is taken in before a plan and before an export', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await drop(gate, 'a.json', readingRequest(bindingId));
    expect((await gate.run(['plan'])).stdout).toMatch(/Requests taken in +1\n[^]*Requests +1\n/);
    const details = { kind: 'read-file', dates: ['2026-11-25'], medium: 'disc' };
    await drop(gate, 'b.json', readingRequest(bindingId, { details }));
    expect((await gate.export(1)).stdout).toMatch(/Requests taken in +1\n[^]*Requests +2\n/);
  });

  it('lays aside what is refused, with the reason in both languages, and goes on', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await put(gate, 'drop/bad.pdf', pdf('/OpenAction << /S /JavaScript /JS (1) >> '));
    const attachments = [{ file: 'bad.pdf', type: 'pdf', title: '材料' }];
    await drop(gate, '1.json', readingRequest(bindingId, { attachments }));
    await drop(gate, '2.json', readingRequest('BD20261120-000000'));
    await drop(gate, '3.json', '{"bindingId":');
    await drop(gate, '4.json', readingRequest(bindingId));
    const { status, stdout, stderr } = await gate.run(['request', 'take']);
    expect(status).toBe(3);
    expect(stdout).toMatch(/Requests taken in +1\n *Files refused +3\n/);
    expect(stderr).toContain('refused');
    expect(readdirSync(gate.path('drop'))).toEqual(['refused']);
    const names = readdirSync(gate.path('drop', 'refused'));
    expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(3);
    expect(names.filter((name) => name.endsWith('.attachment-1'))).toHaveLength(1);
    const reasons = names
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(gate.path('drop', 'refused', name), 'utf8'))
      .join('');
    expect(reasons).toContain('E_ATTACHMENT_REFUSED');
    expect(reasons).toContain('没有案件绑定 BD20261120-000000');
    expect(reasons).toContain('There is no binding BD20261120-000000');
    expect(reasons).toContain('E_REQUEST_MALFORMED');
  });

  it('leaves a file alone that may still be being written', async () => {
    const gate = await newGate();
    await gate.write('drop/half.json', '{"bindingId":');
    const young = new Date(Date.parse(NOW) - 5_000);
    utimesSync(gate.path('drop', 'half.json'), young, young);
    const { status, stdout } = await gate.run(['request', 'take']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Files still being written +1\n/);
    expect(readdirSync(gate.path('drop'))).toEqual(['half.json']);
    settle(gate, 'half.json');
    expect((await gate.run(['request', 'take'])).status).toBe(3);
  });

  it('does not follow a link', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await gate.write('outside.json', readingRequest(bindingId));
    await gate.write('drop/x', '');
    symlinkSync('../outside.json', gate.path('drop', 'link.json'));
    expect((await gate.run(['request', 'take'])).status).toBe(3);
    expect(readFileSync(gate.path('outside.json'), 'utf8')).toContain(bindingId);
    expect((await gate.run(['request', 'list'])).stdout).toContain('no such request');
  });
});
