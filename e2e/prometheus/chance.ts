/** Seeded luck, so that a run that fails can be run again. */
export type Chance = {
  /** A number in [0, 1). */
  next: () => number;
  /** A whole number in [least, most]. */
  whole: (least: number, most: number) => number;
  between: (least: number, most: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  happens: (probability: number) => boolean;
};

/** The generator known as mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    between: (least, most) => least + next() * (most - least),
    pick: (choices) => {
      const choice = choices[whole(0, choices.length - 1)];
      if (choice === undefined) throw new Error("nothing to pick from");
      return choice;
    },
    happens: (probability) => next() < probability,
  };
}
