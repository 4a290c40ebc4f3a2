import type { VectorRow } from "./answer";
import { labelValue, withLabels } from "./labels";
import { PromqlError } from "./promql-error";
import { anchoredRegex } from "./regex";
import { assertUnique } from "./unique";

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

export function isLabelName(text: string): boolean {
  return LABEL_NAME.test(text);
}

export type RelabelRows = (rows: readonly VectorRow[]) => VectorRow[];

/** label_replace: where the regex fits the whole source value, the target label becomes the template. */
export function labelReplace(
  target: string,
  template: string,
  source: string,
  pattern: string,
): RelabelRows {
  const regex = replaceRegex(pattern);
  if (!isLabelName(target)) refuse(`invalid destination label name in label_replace(): ${target}`);
  return (rows) => {
    const renamed = rows.map(({ labels, value }) => {
      const match = regex.exec(labelValue(labels, source));
      if (match === null) return { labels, value };
      return { labels: withLabels(labels, { [target]: expand(template, match) }), value };
    });
    assertUnique(renamed);
    return renamed;
  };
}

function replaceRegex(pattern: string): RegExp {
  try {
    return anchoredRegex(pattern);
  } catch (error) {
    if (!(error instanceof PromqlError) || error.kind === "execution") throw error;
    return refuse(`invalid regular expression in label_replace(): ${pattern}`);
  }
}

/** Go's template: `$1`, `${1}`, `$name`, `$$`; a group that is not there is empty. */
function expand(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (_, bare, braced) => {
    const name: string | undefined = bare ?? braced;
    if (name === undefined) return "$";
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? "";
  });
}

/** label_join: the source values, with a separator between, become the target label. */
export function labelJoin(
  target: string,
  separator: string,
  sources: readonly string[],
): RelabelRows {
  const wrong = sources.find((source) => !isLabelName(source));
  if (wrong !== undefined) refuse(`invalid source label name in label_join(): ${wrong}`);
  if (!isLabelName(target)) refuse(`invalid destination label name in label_join(): ${target}`);
  return (rows) => {
    const renamed = rows.map(({ labels, value }) => {
      const joined = sources.map((source) => labelValue(labels, source)).join(separator);
      return { labels: withLabels(labels, { [target]: joined }), value };
    });
    assertUnique(renamed);
    return renamed;
  };
}

function refuse(message: string): never {
  throw new PromqlError("execution", message);
}
