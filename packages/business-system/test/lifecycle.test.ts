import { addDays, FLOWS, OUTCOMES, PARTY_ROLES, STAGES, type Flow } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import { officeByCode } from '../src/data/offices.js';
import { openCase } from '../src/generate/open-case.js';
import { accusedPeople } from '../src/lifecycle/accused.js';
import { runningMeasure } from '../src/lifecycle/measures.js';
import { enterStage, nextStep } from '../src/lifecycle/progress.js';
import { PROCEDURES, type Stage } from '../src/lifecycle/steps.js';
import type { CaseFile } from '../src/schema/rows.js';
import { worldOf } from './support/history.js';

const flows = Object.keys(FLOWS) as Flow[];
const world = worldOf(1);

const opened = (flow: Flow, office = '370700'): CaseFile =>
  openCase({ ...world, flow, office: officeByCode(office)!, acceptedOn: '2026-02-28' });

const enter = (file: CaseFile, to: Stage, on: string): void => {
  enterStage(file, { to, on, random: world.random });
};

/** Lets a case run to its end and notes the stages it passes. */
function run(file: CaseFile): string[] {
  const stages = [file.row.AJZT];
  for (let day = file.row.SLRQ, step = nextStep(file, world.random); step !== undefined;) {
    day = addDays(day, world.random.int(...step.days));
    enter(file, step.to, day);
    stages.push(file.row.AJZT);
    step = nextStep(file, world.random);
  }
  return stages;
}

describe.each(flows)('%s', (flow) => {
  const { steps, decisions } = PROCEDURES[flow];

  test('leads from 受理 to 办结 in known stages, with a known outcome', () => {
    for (let times = 0; times < 50; times++) {
      const file = opened(flow);
      const stages = run(file);
      expect(stages[0]).toBe('受理');
      expect(stages.at(-1)).toBe('办结');
      expect(STAGES).toEqual(expect.arrayContaining(stages));
      expect(OUTCOMES).toContain(file.row.CLJG);
      expect(file.row.BJRQ! >= file.row.SLRQ).toBe(true);
      expect(file.row.TBCS).toBeLessThanOrEqual(2);
    }
  });

  test('reaches every stage that it names, and decides in one of them', () => {
    const reached = new Set([
      '受理',
      ...Object.values(steps).flatMap((next) => next.map(([{ to }]) => to)),
    ]);
    expect(Object.keys(steps).filter((stage) => !reached.has(stage))).toEqual([]);
    expect(Object.keys(decisions).filter((stage) => !reached.has(stage))).toEqual([]);
    expect(Object.keys(decisions)).not.toHaveLength(0);
  });
});

test('a case is sent back for investigation twice at most', () => {
  const file = opened('first-instance-prosecution');
  file.row.AJZT = '重新移送审查';
  file.row.TBCS = 2;
  const next = new Set(Array.from({ length: 400 }, () => nextStep(file, world.random)?.to));
  expect(next).not.toContain('退回补充侦查');
  expect(next).toContain('提起公诉');
});

test('the deadline moves with extension, runs anew after a return, and stands still when suspended', () => {
  const file = opened('first-instance-prosecution');
  expect(file.row.DQRQ).toBe('2026-03-30');
  enter(file, '审查办理', '2026-03-02');
  enter(file, '延长办案期限', '2026-03-28');
  expect(file.row.DQRQ).toBe('2026-04-14');
  enter(file, '退回补充侦查', '2026-04-10');
  expect(file.row.DQRQ).toBe('2026-05-10');
  enter(file, '重新移送审查', '2026-05-08');
  expect(file.row.DQRQ).toBe('2026-06-07');
  enter(file, '中止审查', '2026-05-20');
  expect(file.row.DQRQ).toBeNull();
  enter(file, '审查办理', '2026-12-31');
  expect(file.row.DQRQ).toBe('2027-01-30');
});

test('with the indictment a suspect becomes a defendant, and the charges sent are those found', () => {
  const file = opened('first-instance-prosecution');
  const sent = file.charges.map(({ RYXH, AY_DM }) => [RYXH, AY_DM]);
  enter(file, '提起公诉', '2026-03-20');
  expect(file.row.CLJG).toBe('提起公诉');
  expect(new Set(accusedPeople(file).map(({ JS }) => JS))).toEqual(
    new Set([PARTY_ROLES.defendant.zh]),
  );
  const found = file.charges.filter(({ LB }) => LB === '认定');
  expect(found.map(({ RYXH, AY_DM }) => [RYXH, AY_DM])).toEqual(sent);
});

test('who is not prosecuted is free; only minors get 附条件不起诉', () => {
  const outcomes = { minor: new Set<string>(), adult: new Set<string>() };
  for (let times = 0; times < 600; times++) {
    const file = opened('first-instance-prosecution');
    const minor = accusedPeople(file).some(({ ZASNL }) => Number(ZASNL) < 18);
    enter(file, '审结', '2026-03-20');
    outcomes[minor ? 'minor' : 'adult'].add(file.row.CLJG!);
    if (file.row.CLJG === '酌定不起诉') {
      expect(accusedPeople(file).map((person) => runningMeasure(file, person))).toEqual(
        accusedPeople(file).map(() => undefined),
      );
      expect(accusedPeople(file)[0]!.JS).toBe('被不起诉人');
    }
  }
  expect(outcomes.minor).toContain('附条件不起诉');
  expect(outcomes.adult).not.toContain('附条件不起诉');
});

test('an approved arrest follows upon the measure before it, on the same day', () => {
  const file = opened('arrest-review');
  while (file.row.CLJG !== '批准逮捕') {
    file.row.CLJG = null;
    enter(file, '审结', '2026-03-05');
  }
  for (const person of accusedPeople(file)) {
    expect(runningMeasure(file, person)).toMatchObject({ QZCS: '逮捕', KSRQ: '2026-03-05' });
    expect(
      file.measures.filter(({ RYXH, JSRQ }) => RYXH === person.RYXH && JSRQ === null),
    ).toHaveLength(1);
  }
});

test('a county office asks for a protest, it does not make one', () => {
  const decided = (office: string): Set<string | null> =>
    new Set(
      Array.from({ length: 400 }, () => {
        const file = opened('civil-supervision', office);
        enter(file, '审结', '2026-04-30');
        return file.row.CLJG;
      }),
    );
  expect(decided('370783')).not.toContain('提出抗诉');
  expect(decided('370700')).toContain('提出抗诉');
});
