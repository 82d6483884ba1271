import { newField, type Field } from './field.ts';

/** The mean of a field at several moments: steadier than where its last steps left it. */
export interface Average {
  readonly add: (field: Field) => void;
  readonly mean: () => Field;
}

export function newAverage(): Average {
  const sum = newField();
  let moments = 0;
  return {
    add: ({ weights, transitions }) => {
      moments += 1;
      for (let place = 0; place < weights.length; place += 1) {
        sum.weights[place] = (sum.weights[place] ?? 0) + (weights[place] ?? 0);
      }
      for (const [arc, weight] of transitions.entries()) {
        sum.transitions[arc] = (sum.transitions[arc] ?? 0) + weight;
      }
    },
    mean: () => ({
      ...sum,
      weights: sum.weights.map((weight) => weight / moments),
      transitions: sum.transitions.map((weight) => weight / moments),
    }),
  };
}
