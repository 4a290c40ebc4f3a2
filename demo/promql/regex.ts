import { PromqlError } from "./promql-error";

const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  digit: "0-9",
  lower: "a-z",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  word: "\\w",
  xdigit: "0-9A-Fa-f",
};

/** What JavaScript takes and RE2 refuses: look-around, `(?<name>`, back-references, odd escapes, `a++`. */
const NOT_IN_RE2 = /\(\?[<=!]|\\[1-9]|\\(?![AabBCdDEfnpPQrsStvwWxz])[a-zA-Z]|\\[^\0-\x7f]|[*+?}]\+/;

/** RE2 forms that JavaScript has no words for; of flags it knows `(?i)` and `(?s)` at the start alone. */
const NOT_IN_JAVASCRIPT = /\\[CQEpPAz]|^\(\?(?![is]+\)|P<|:)|(?<!^)\(\?(?!P<|:)/;

/** An RE2 regular expression anchored at both ends, as every PromQL expression is. */
export function anchoredRegex(pattern: string): RegExp {
  return regexFrom(pattern, (body) => `^(?:${body})$`);
}

/** The same, found anywhere in a text. */
export function floatingRegex(pattern: string): RegExp {
  return regexFrom(pattern, (body) => body);
}

function regexFrom(pattern: string, framed: (body: string) => string): RegExp {
  const bare = pattern.replace(/\\\\/g, "");
  if (NOT_IN_RE2.test(bare)) {
    throw new PromqlError(
      "bad_data",
      `error parsing regexp: invalid Perl operator: \`${pattern}\``,
    );
  }
  if (NOT_IN_JAVASCRIPT.test(bare)) {
    throw new PromqlError("execution", `this mesh in a box does not know the regexp: ${pattern}`);
  }
  const flags = /^\(\?([is]+)\)/.exec(pattern);
  const body = pattern
    .slice(flags?.[0].length ?? 0)
    .replace(/\(\?P</g, "(?<")
    .replace(/\[:(\w+):\]/g, (whole, name: string) => POSIX_CLASSES[name] ?? whole);
  try {
    return new RegExp(framed(body), flags?.[1] ?? "");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PromqlError("bad_data", `error parsing regexp: ${reason}`);
  }
}
