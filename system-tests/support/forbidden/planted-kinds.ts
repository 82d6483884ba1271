import { addDays } from '@discferry/shared-schema';
import type { CaseEditor, Form, StatedAge, Target } from './case-editor.ts';
import { FORBIDDEN_CHARGES, FRAUD, THEFT, type Charge } from './charges.ts';

/** One way in which something comes to speak against a case. */
export interface PlantedKind {
  /** In every flow, or only in those about a charge and somebody accused of it. */
  readonly flows: 'every' | 'criminal';
  /** Whether the case may cross all the same. */
  readonly crosses: boolean;
  /**
   * The record that an exporter without screening makes of the card: one that shows what is wrong with
   * it, one that does not (what an undertaker chose and which forms there are stays inside), or none.
   */
  readonly record: 'shows it' | 'hides it' | 'none';
  /** @param turn counts the cases of this kind in one flow, from 0 */
  readonly plant: (edit: CaseEditor, target: Target, turn: number) => void;
}

type Plant = PlantedKind['plant'];

/** Birth and act of people who are still seventeen: up to the eighteenth birthday, that day included. */
const SEVENTEEN = [
  ['2004-06-15', '2022-06-14'],
  ['2004-06-15', '2022-06-15'],
  ['2004-01-01', '2021-12-31'],
  ['2003-12-31', '2021-12-31'],
  ['2004-03-01', '2022-02-28'],
  ['2004-02-28', '2022-02-28'],
] as const;

/** Birth and act of people who are eighteen since the day of the act. */
const EIGHTEEN = [
  ['2004-06-15', '2022-06-16'],
  ['2003-12-31', '2022-01-01'],
  ['2004-02-28', '2022-03-01'],
  ['2004-02-29', '2022-03-01'],
] as const;

const MINOR: StatedAge = { born: '2005-09-01', acted: '2022-06-15', age: 16 };
const ADULT: StatedAge = { born: '1985-09-01', acted: '2022-06-15', age: 36 };

/** 罪 that never was, or is no longer: art. 186 lost its first charge in 2006. */
const NO_CHARGES = [
  { code: THEFT.code, name: '盗切罪' },
  { code: THEFT.code, name: '涉嫌盗窃' },
  { code: '186.1', name: '违法向关系人发放贷款罪' },
  { code: '236.2', name: '奸淫幼女罪' },
] as const;

export const PLANTED_KINDS: Readonly<Record<string, PlantedKind>> = {
  'charge in the first list': refused('every', (edit, _, turn) => {
    edit.setCharge(forbiddenCharge(turn));
  }),
  'charge in a later list': refused('every', (edit, _, turn) => {
    edit.addCharge(forbiddenCharge(turn));
  }),
  'charge in the list of 移送 only': refused('every', (edit, _, turn) => {
    edit.addCharge(forbiddenCharge(turn), '移送');
  }),
  'forbidden name under a harmless code': refused('every', (edit, _, turn) => {
    edit.addCharge({ code: THEFT.code, name: forbiddenCharge(turn).name });
  }),
  'forbidden code under a harmless name': refused('every', (edit, _, turn) => {
    edit.addCharge({ code: forbiddenCharge(turn).code, name: THEFT.name });
  }),
  'forbidden name without a code': refused('every', (edit, _, turn) => {
    edit.setCharge({ code: null, name: forbiddenCharge(turn).name });
  }),
  'forbidden name without its last character': refused('every', (edit, _, turn) => {
    edit.setCharge({ code: null, name: forbiddenCharge(turn).name.slice(0, -1) });
  }),

  'seventeen until the birthday is over': refused('criminal', (edit, _, turn) => {
    edit.setAge(dated(SEVENTEEN, turn, 17));
  }),
  'seventeen, but entered as eighteen': refused('criminal', (edit, _, turn) => {
    edit.setAge(dated(SEVENTEEN, turn, 18));
  }),
  'born on 29 February': refused('criminal', (edit) => {
    edit.setAge({ born: '2004-02-29', acted: '2022-02-28', age: 17 });
  }),
  'a minor after everybody else': refused('every', (edit) => {
    edit.addSuspect(MINOR);
  }),
  'a minor entered as 单位': refused('criminal', (edit) => {
    edit.setAge(MINOR);
    edit.setAccused('LX', '单位');
  }),
  'a minor as stated, without dates': refused('criminal', (edit) => {
    edit.setAge({ born: null, acted: null, age: 17 });
  }),
  'a minor by the dates, with no age stated': refused('criminal', (edit) => {
    edit.setAge({ ...MINOR, age: null });
  }),
  'no age': refused('criminal', (edit, _, turn) => {
    edit.setAge(turn % 2 === 0 ? { ...ADULT, age: null } : NO_AGE);
  }),
  'an age that the dates contradict': refused('criminal', (edit, _, turn) => {
    edit.setAge(turn % 2 === 0 ? { ...MINOR, age: 25 } : { ...ADULT, age: 37 });
  }),
  'an age that nobody reaches': refused('criminal', (edit) => {
    edit.setAge({ ...ADULT, born: null, age: 170 });
  }),
  'birth after the act': refused('criminal', (edit) => {
    edit.setAge({ ...ADULT, born: '2022-06-16' });
  }),
  'act after acceptance': refused('criminal', (edit, { acceptedOn }) => {
    const acted = addDays(acceptedOn, 1);
    edit.setAge({ born: null, acted, age: 40 });
  }),
  'nobody accused': refused('criminal', (edit) => {
    edit.acquitAll();
  }),

  'unknown code': refused('every', (edit, _, turn) => {
    edit.setCharge({ code: turn % 2 === 0 ? '999.1' : '113.9', name: THEFT.name });
  }),
  'no charge in force': refused('every', (edit, _, turn) => {
    edit.addCharge(pick(NO_CHARGES, turn));
  }),
  'code and name of two charges': refused('every', (edit) => {
    edit.addCharge({ code: THEFT.code, name: FRAUD.name });
  }),
  'charge without a code': refused('criminal', (edit) => {
    edit.setCharge({ code: null, name: THEFT.name });
  }),

  'forbidden, but the undertaker discloses': refused('criminal', (edit, target, turn) => {
    forbid(edit, target, turn);
    edit.setCase('GKXZ', '公开');
  }),
  'forbidden, with a form pending': withForm({ state: '待审批', by: null, on: null }),
  'forbidden, with a form that the deputy signed': withForm({ by: '分管副检察长' }),
  'forbidden, with a form refused': withForm({ state: '不同意' }),
  'forbidden, with a form from before acceptance': withForm({}, -1),
  'forbidden, with a form from the future': withForm({ on: '2099-01-01' }),
  'forbidden, with a form that is not dated': withForm({ on: null }),

  'doubtful, with a form that a department head signed': refused('criminal', (edit, target) => {
    edit.setAge(NO_AGE);
    edit.addForm({ ...approval(target), by: '部门负责人' });
  }),

  'withheld by the undertaker, without a form': hidden((edit) => {
    edit.setCase('GKXZ', '不公开');
  }),
  'withheld by the undertaker, with a form pending': hidden((edit) => {
    edit.setCase('GKXZ', '不公开');
    edit.addForm({ asks: '不公开', state: '待审批', by: null, on: null });
  }),
  'withheld by the undertaker, overruled by a department head': hidden((edit, { acceptedOn }) => {
    edit.setCase('GKXZ', '不公开');
    edit.addForm({ asks: '不公开', state: '不同意', by: '部门负责人', on: acceptedOn });
  }),
  'withheld by a form': hidden((edit, { acceptedOn }, turn) => {
    const by = turn % 2 === 0 ? '检察长' : '部门负责人';
    edit.addForm({ asks: '不公开', state: '同意', by, on: acceptedOn });
  }),
  'a form pending': hidden((edit) => {
    edit.addForm({ asks: '公开', state: '待审批', by: null, on: null });
  }),

  'a field that cannot be read': {
    flows: 'criminal',
    crosses: false,
    record: 'none',
    plant: (edit, target, turn) => {
      pick(SPOILED_FIELDS, turn)(edit, target, turn);
    },
  },

  'forbidden, opened by the chief': { ...withForm({}), crosses: true },
  'doubtful, opened by the deputy': {
    ...refused('criminal', (edit, target) => {
      edit.setAge(NO_AGE);
      edit.addForm({ ...approval(target), by: '分管副检察长' });
    }),
    crosses: true,
  },
  'withheld by the undertaker, opened by the deputy': {
    ...hidden((edit, target, turn) => {
      const form = { ...approval(target), by: '分管副检察长' } as const;
      edit.setCase('GKXZ', '不公开');
      edit.addForm(turn % 2 === 0 ? form : { ...form, asks: '不公开', state: '不同意' });
    }),
    crosses: true,
  },
  'eighteen since the day of the act': {
    flows: 'criminal',
    crosses: true,
    record: 'hides it',
    plant: (edit, _, turn) => {
      edit.setAge(dated(EIGHTEEN, turn, 18));
    },
  },
};

const NO_AGE: StatedAge = { born: null, acted: null, age: null };

const SPOILED_FIELDS: readonly Plant[] = [
  (edit) => {
    edit.setCase('SLRQ', '2026-02-30');
  },
  (edit) => {
    edit.setCase('SLRQ', null);
  },
  (edit) => {
    edit.setCase('DQRQ', '下月');
  },
  (edit) => {
    edit.setCase('AJZT', '待定');
  },
  (edit) => {
    edit.setAccused('LX', null);
  },
  (edit) => {
    edit.setAccused('XM', ' ');
  },
  (edit) => {
    edit.setAccused('JS', '嫌犯');
  },
  (edit) => {
    edit.setAge({ ...ADULT, age: '约二十' });
  },
  (edit) => {
    edit.setAge({ ...ADULT, born: '不详' });
  },
  (edit) => {
    edit.removeCharges();
  },
];

function refused(flows: PlantedKind['flows'], plant: Plant): PlantedKind {
  return { flows, crosses: false, record: 'shows it', plant };
}

function hidden(plant: Plant): PlantedKind {
  return { flows: 'every', crosses: false, record: 'hides it', plant };
}

/** A forbidden case with a form that opens it, but for the fields given. */
function withForm(fields: Partial<Form>, daysAfterAcceptance = 0): PlantedKind {
  return refused('criminal', (edit, target, turn) => {
    forbid(edit, target, turn);
    edit.addForm({ ...approval(target, daysAfterAcceptance), ...fields });
  });
}

/** The form by which the chief opens a case, dated from its acceptance. */
function approval({ acceptedOn }: Target, daysAfterAcceptance = 0): Form {
  const on = addDays(acceptedOn, daysAfterAcceptance);
  return { asks: '公开', state: '同意', by: '检察长', on };
}

/** Makes a case one that a statute forbids: by a charge, or by a minor. */
function forbid(edit: CaseEditor, _: Target, turn: number): void {
  if (turn % 2 === 0) edit.addCharge(forbiddenCharge(turn));
  else edit.addSuspect(MINOR);
}

function forbiddenCharge(turn: number): Charge {
  return pick(FORBIDDEN_CHARGES, turn);
}

function dated(
  pairs: readonly (readonly [born: string, acted: string])[],
  turn: number,
  age: number,
): StatedAge {
  const [born, acted] = pick(pairs, turn);
  return { born, acted, age };
}

function pick<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
