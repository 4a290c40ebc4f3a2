import type { Matcher } from "./series";

export type Moment = { kind: "instant"; tMs: number } | { kind: "start" } | { kind: "end" };

/** Where in time a selector or subquery looks: `@` fixes the instant, `offset` goes back from it. */
export type Shift = { at: Moment | null; offsetMs: number };

export type Selector = {
  kind: "selector";
  position: number;
  matchers: readonly Matcher[];
  shift: Shift;
};

type RangeSelector = {
  kind: "range";
  position: number;
  selector: Selector;
  rangeMs: number;
};

export type Subquery = {
  kind: "subquery";
  position: number;
  operand: Expr;
  rangeMs: number;
  /** `null` is Prometheus's default evaluation interval. */
  stepMs: number | null;
  shift: Shift;
};

export type Call = { kind: "call"; position: number; name: string; args: readonly Expr[] };

export type Grouping = { mode: "by" | "without"; labels: readonly string[] };

export type Aggregate = {
  kind: "aggregate";
  position: number;
  op: string;
  grouping: Grouping;
  parameter: Expr | null;
  operand: Expr;
};

export type Matching = {
  mode: "on" | "ignoring";
  labels: readonly string[];
  /** Which side may have many rows for one of the other; `null` is one to one. */
  many: "left" | "right" | null;
  include: readonly string[];
};

export type Binary = {
  kind: "binary";
  position: number;
  op: string;
  returnBool: boolean;
  /** `null` when the question gives none: one to one on all labels. */
  matching: Matching | null;
  left: Expr;
  right: Expr;
};

export type Expr =
  | { kind: "number"; position: number; value: number }
  | { kind: "string"; position: number; value: string }
  | { kind: "unary"; position: number; op: "+" | "-"; operand: Expr }
  | Selector
  | RangeSelector
  | Subquery
  | Call
  | Aggregate
  | Binary;
