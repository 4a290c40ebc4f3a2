import { describe, expect, test } from "vitest";
import { bendsOf } from "./line-bends";
import { detourPx } from "./line-detours";
import { freeLengthPx, leavingPoint } from "./line-geometry";

const box = (id: string, x: number, y: number) => ({ id, x, y, widthPx: 60, heightPx: 30 });
const ends = (id: string, sourceId: string, targetId: string) => ({ id, sourceId, targetId });

describe("bendsOf", () => {
  test("a lone line is straight", () => {
    const line = ends("1", "a", "b");
    expect(bendsOf([line, ends("2", "a", "c")])(line)).toBe(0);
  });

  test("there and back swing to different sides, each to its own left", () => {
    const [there, back] = [ends("1", "a", "b"), ends("2", "b", "a")];
    const bend = bendsOf([there, back]);
    expect([bend(there), bend(back)]).toEqual([28, 28]);
  });

  test("two the same way part from each other", () => {
    const [http, tcp] = [ends("1", "a", "b"), ends("2", "a", "b")];
    const bend = bendsOf([http, tcp]);
    expect([bend(http), bend(tcp)]).toEqual([-14, 14]);
  });
});

describe("detourPx", () => {
  const [source, target] = [box("a", 0, 0), box("b", 400, 0)];

  test("a free line stays straight", () => {
    expect(detourPx({ source, target }, [source, target, box("c", 200, 100)])).toBe(0);
  });

  test("a line behind a node takes the least way around it", () => {
    const around = detourPx({ source, target }, [source, target, box("c", 200, 0)]);
    expect(Math.abs(around)).toBe(40);
  });

  test("it goes where there is more room", () => {
    const wall = [box("c", 200, 0), box("d", 200, 30), box("e", 200, 60)];
    expect(detourPx({ source, target }, [source, target, ...wall])).toBe(-40);
  });

  test("a picture too large to follow one line in is left as it is", () => {
    const crowd = Array.from({ length: 301 }, (_, index) => box(String(index), 200, 0));
    expect(detourPx({ source, target }, [source, target, ...crowd])).toBe(0);
  });
});

describe("where a line leaves its boxes", () => {
  test("at the side that faces the other one", () => {
    expect(leavingPoint(box("a", 0, 0), { x: 400, y: 0 })).toEqual({ x: 30, y: 0 });
    expect(leavingPoint(box("a", 0, 0), { x: 0, y: -90 })).toEqual({ x: 0, y: -15 });
    expect(leavingPoint(box("a", 5, 5), { x: 5, y: 5 })).toEqual({ x: 5, y: 5 });
  });

  test("only what lies outside of both counts as its length", () => {
    expect(freeLengthPx(box("a", 0, 0), box("b", 400, 0))).toBe(340);
    expect(freeLengthPx(box("a", 0, 0), box("b", 50, 0))).toBe(0);
  });
});
