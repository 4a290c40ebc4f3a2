/** The sets of flags that lines carry, each by a number: there are few of them in any log. */
export type FlagSets = {
  numberOf: (flags: readonly string[]) => number;
  at: (number: number) => readonly string[];
  /** The numbers of all sets that hold a flag. */
  with: (flag: string) => ReadonlySet<number>;
};

const MOST_SETS = 60_000;

export function newFlagSets(): FlagSets {
  const sets: (readonly string[])[] = [[]];
  const numbers = new Map([["", 0]]);
  return {
    numberOf: (flags) => {
      const key = flags.length === 1 ? (flags[0] ?? "") : flags.join(",");
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (sets.length >= MOST_SETS) return 0;
      numbers.set(key, sets.length);
      return sets.push(flags) - 1;
    },
    at: (number) => sets[number] ?? [],
    with: (flag) =>
      new Set(sets.flatMap((flags, number) => (flags.includes(flag) ? [number] : []))),
  };
}
