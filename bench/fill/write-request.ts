import type { CounterGroup } from "./mesh-series";

const SAMPLE_BYTES = 18;
const VALUE_AT = 3;

/**
 * The protobuf of remote write for whole counters. Labels are ASCII, so a string of character codes
 * is the cheapest buffer to build them in; Prometheus sorts them.
 */
export function newSeriesWriter(timesMs: readonly number[]): (group: CounterGroup) => Buffer {
  const startMs = timesMs[0] ?? 0;
  const seconds = timesMs.map((timeMs) => (timeMs - startMs) / 1000);
  const emptySamples = Buffer.from(timesMs.map(emptySample).join(""), "latin1");
  return ({ labels, counters }) => {
    const shared = labelFields(labels);
    return Buffer.concat(
      counters.flatMap(({ own, valueAt }) => {
        const names = Buffer.from(labelFields(own) + shared, "latin1");
        const samples = Buffer.from(emptySamples);
        for (const [index, at] of seconds.entries()) {
          samples.writeDoubleLE(valueAt(at), index * SAMPLE_BYTES + VALUE_AT);
        }
        const head = `\x0a${varint(names.length + samples.length)}`;
        return [Buffer.from(head, "latin1"), names, samples];
      }),
    );
  };
}

/** Snappy without compression: the length, and all bytes as one literal. */
export function toSnappy(bytes: Buffer): Buffer<ArrayBuffer> {
  const head = Buffer.from(`${varint(bytes.length)}\xfc\0\0\0\0`, "latin1");
  head.writeUInt32LE(bytes.length - 1, head.length - 4);
  return Buffer.concat([head, bytes]);
}

function labelFields(labels: CounterGroup["labels"]): string {
  return Object.entries(labels)
    .map(([name, value]) => textField(1, textField(1, name) + textField(2, value)))
    .join("");
}

function textField(number: number, text: string): string {
  return String.fromCharCode((number << 3) | 2) + varint(text.length) + text;
}

/** A sample whose value, eight bytes from `VALUE_AT`, is still to be filled in. */
function emptySample(timeMs: number): string {
  const sample = `\x09\0\0\0\0\0\0\0\0\x10${varint(timeMs)}`;
  return `\x12${varint(sample.length)}${sample}`;
}

function varint(value: number): string {
  return value < 128
    ? String.fromCharCode(value)
    : String.fromCharCode((value % 128) + 128) + varint(Math.floor(value / 128));
}
