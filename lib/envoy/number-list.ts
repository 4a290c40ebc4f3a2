const ARRAYS = {
  float64: Float64Array,
  uint32: Uint32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
} as const;

/** Numbers one after another, each in as many bytes as its kind takes: for columns of millions. */
export type NumberList = {
  length: () => number;
  push: (value: number) => void;
  set: (index: number, value: number) => void;
  /** 0 where the list has no such index. */
  at: (index: number) => number;
};

const FIRST_LENGTH = 256;

export function newNumberList(kind: keyof typeof ARRAYS): NumberList {
  let values = new ARRAYS[kind](FIRST_LENGTH);
  let length = 0;
  return {
    length: () => length,
    push: (value) => {
      if (length === values.length) {
        const longer = new ARRAYS[kind](length * 2);
        longer.set(values);
        values = longer;
      }
      values[length] = value;
      length++;
    },
    set: (index, value) => {
      values[index] = value;
    },
    at: (index) => values[index] ?? 0,
  };
}
