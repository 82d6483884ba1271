import type { Flow, outcomeSchema, stageSchema } from '@discferry/shared-schema';
import type { Weighted } from '../random.js';

/** 办案进程 and 处理结果, in the closed vocabularies of the public record. */
export type Stage = ReturnType<typeof stageSchema.parse>;
export type Outcome = ReturnType<typeof outcomeSchema.parse>;

/** One possible next stage and after how many days, at least and at most. */
export interface Step {
  readonly to: Stage;
  readonly days: readonly [least: number, most: number];
}

/** Which stages may follow which. A stage that is not named ends the flow. */
type Steps = Readonly<Partial<Record<Stage, Weighted<Step>>>>;

/** What may be decided on entering a stage. */
type Decisions = Readonly<Partial<Record<Stage, Weighted<Outcome>>>>;

export interface Procedure {
  readonly steps: Steps;
  readonly decisions: Decisions;
}

const step = (to: Stage, weight: number, days: Step['days']): readonly [Step, number] => [
  { to, days },
  weight,
];

const review: Steps = {
  受理: [step('审查办理', 1, [1, 3])],
  审查办理: [
    step('审结', 90, [10, 80]),
    step('延长办案期限', 9, [60, 88]),
    step('中止审查', 1, [5, 60]),
  ],
  延长办案期限: [step('审结', 1, [5, 28])],
  中止审查: [step('审查办理', 1, [60, 240])],
  审结: [step('办结', 1, [1, 10])],
};

const arrestReview: Steps = {
  受理: [step('审查办理', 1, [0, 1])],
  审查办理: [step('审结', 1, [2, 6])],
  审结: [step('办结', 1, [0, 2])],
};

/** What follows the examination of a case for prosecution, however often it was sent back. */
const examined = (returned: number): Weighted<Step> => [
  step('提起公诉', 66, [5, 26]),
  step('审结', 13, [8, 28]),
  step('退回补充侦查', returned, [20, 29]),
  step('延长办案期限', 12, [24, 29]),
  step('中止审查', 0.5, [5, 25]),
];

const prosecution: Steps = {
  受理: [step('审查办理', 1, [1, 3])],
  审查办理: examined(14),
  退回补充侦查: [step('重新移送审查', 1, [15, 30])],
  重新移送审查: examined(8),
  延长办案期限: [step('提起公诉', 80, [3, 14]), step('审结', 20, [3, 14])],
  中止审查: [step('审查办理', 1, [60, 240])],
  提起公诉: [step('出庭', 1, [15, 60])],
  出庭: [step('办结', 1, [5, 40])],
  审结: [step('办结', 1, [1, 7])],
};

const investigation: Steps = {
  受理: [step('立案', 1, [2, 10])],
  立案: [step('侦查', 1, [0, 2])],
  侦查: [step('侦查终结', 75, [25, 58]), step('延长办案期限', 25, [50, 58])],
  延长办案期限: [step('侦查终结', 1, [10, 29])],
  侦查终结: [step('办结', 1, [1, 7])],
};

const secondInstance: Steps = {
  受理: [step('审查办理', 1, [1, 3])],
  审查办理: [step('审结', 85, [10, 28]), step('延长办案期限', 15, [25, 29])],
  延长办案期限: [step('审结', 1, [5, 28])],
  审结: [step('出庭', 70, [7, 40]), step('办结', 30, [1, 10])],
  出庭: [step('办结', 1, [5, 30])],
};

const aid: Steps = {
  受理: [step('审查办理', 1, [0, 2])],
  审查办理: [step('审结', 1, [3, 11])],
  审结: [step('办结', 1, [1, 5])],
};

const supervised: Decisions = {
  审结: [
    ['不支持监督申请', 70],
    ['提出再审检察建议', 11],
    ['提请抗诉', 8],
    ['提出抗诉', 4],
    ['终结审查', 7],
  ],
};

const reconsidered: Decisions = {
  审结: [
    ['提出重新审查意见', 25],
    ['不提出重新审查意见', 75],
  ],
};

/** The life of a case in each flow, as stages that may follow one another. */
export const PROCEDURES: Readonly<Record<Flow, Procedure>> = {
  'duty-crime-investigation': {
    steps: investigation,
    decisions: {
      侦查终结: [
        ['移送审查起诉', 82],
        ['移送审查不起诉', 8],
        ['撤销案件', 10],
      ],
    },
  },
  'arrest-review': {
    steps: arrestReview,
    decisions: {
      审结: [
        ['批准逮捕', 74],
        ['不批准逮捕', 22],
        ['决定逮捕', 1.5],
        ['不予逮捕', 0.5],
        ['侦查机关撤回', 2],
      ],
    },
  },
  'first-instance-prosecution': {
    steps: prosecution,
    decisions: {
      提起公诉: [['提起公诉', 1]],
      审结: [
        ['酌定不起诉', 68],
        ['存疑不起诉', 14],
        ['法定不起诉', 4],
        ['移送其他院办理', 9],
        ['侦查机关撤回', 5],
      ],
    },
  },
  'second-instance-appeal': {
    steps: secondInstance,
    decisions: {
      审结: [
        ['建议维持原判', 74],
        ['建议改判', 16],
        ['建议发回重审', 10],
      ],
    },
  },
  'second-instance-protest': {
    steps: secondInstance,
    decisions: {
      审结: [
        ['支持抗诉', 68],
        ['撤回抗诉', 32],
      ],
    },
  },
  'criminal-appeal-review': {
    steps: review,
    decisions: {
      审结: [
        ['维持原决定', 78],
        ['纠正原决定', 6],
        ['提请抗诉', 5],
        ['提出再审检察建议', 4],
        ['终结审查', 7],
      ],
    },
  },
  'criminal-compensation': {
    steps: review,
    decisions: {
      审结: [
        ['给予赔偿', 64],
        ['不予赔偿', 36],
      ],
    },
  },
  'compensation-supervision': { steps: review, decisions: reconsidered },
  'administrative-compensation-supervision': { steps: review, decisions: supervised },
  'judicial-aid': {
    steps: aid,
    decisions: {
      审结: [
        ['予以救助', 88],
        ['不予救助', 12],
      ],
    },
  },
  'civil-supervision': { steps: review, decisions: supervised },
  'administrative-supervision': { steps: review, decisions: supervised },
};

/** 附条件不起诉 is open to minors alone (刑事诉讼法 part 5 chapter 1). */
export const DECISIONS_FOR_MINORS: Weighted<Outcome> = [
  ['附条件不起诉', 70],
  ['酌定不起诉', 30],
];
