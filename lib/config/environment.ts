import { readFileSync } from "node:fs";

export type Variables = Readonly<Record<string, string | undefined>>;

type NumberRange = { from: number; to: number; otherwise: number; whole?: boolean };

/** Reads variables by name and gathers what is wrong with them, so that one start lists it all. */
export type Environment = {
  /** The variable's text; null where unset or empty. */
  text: (name: string) => string | null;
  /** The text of NAME, or of the file that NAME_FILE names. Never shown in a problem. */
  secret: (name: string) => string | null;
  /** The text of the file that the variable names. */
  fileText: (name: string) => string | null;
  number: (name: string, range: NumberRange) => number;
  /** Says what is wrong with a variable whose value may be shown. */
  refuse: (name: string, mayHold: string) => void;
  /** Says what is wrong in words of the caller's own: the way for secrets. */
  complain: (problem: string) => void;
  problems: () => readonly string[];
};

const LONGEST_SHOWN = 120;

export function newEnvironment(variables: Variables): Environment {
  const problems: string[] = [];
  const complain = (problem: string) => {
    problems.push(problem);
  };
  const text = (name: string) => variables[name]?.trim() || null;

  const refuse = (name: string, mayHold: string) => {
    complain(`${name} holds ${shown(text(name))}; it may hold ${mayHold}.`);
  };

  const fileText = (name: string) => {
    const path = text(name);
    if (path === null) return null;
    const content = contentOf(path);
    if (content === null) refuse(name, "the path of a file that this process can read");
    else if (content === "") complain(`${name} names ${shown(path)}, which is empty.`);
    return content || null;
  };

  const secret = (name: string) => {
    const value = text(name);
    if (text(`${name}_FILE`) === null) return value;
    if (value !== null) complain(`${name} and ${name}_FILE are both set; set one of them.`);
    return fileText(`${name}_FILE`);
  };

  const number = (name: string, range: NumberRange) => {
    const value = text(name);
    if (value === null) return range.otherwise;
    const parsed = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    const fits = parsed >= range.from && parsed <= range.to;
    if (fits && (range.whole !== true || Number.isInteger(parsed))) return parsed;
    const noun = range.whole === true ? "a whole number" : "a number";
    refuse(name, `${noun} from ${range.from} to ${range.to}`);
    return range.otherwise;
  };

  return { text, secret, fileText, number, refuse, complain, problems: () => problems };
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}

function shown(value: string | null): string {
  if (value === null) return "nothing";
  return JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);
}
