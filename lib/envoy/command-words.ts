export type FilledCommand = {
  command: string;
  /** Placeholders that nothing was known for: they stay in their braces. */
  missing: string[];
};

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;
/** The last part of a command, if all it does is to leave out what is about others. */
const FILTER = / \| grep -E '[^']*\{[^']*'$/;

/** A command with words for its placeholders; what it cannot narrow down, it shows whole. */
export function filledCommand(
  command: string,
  words: Readonly<Record<string, string | null>>,
): FilledCommand {
  const isKnown = ([, name = ""]: RegExpMatchArray) => (words[name] ?? null) !== null;
  const narrowed = command.replace(FILTER, (filter) =>
    [...filter.matchAll(PLACEHOLDER)].every(isKnown) ? filter : "",
  );
  const missing = new Set<string>();
  const filled = narrowed.replace(PLACEHOLDER, (placeholder, name: string) => {
    const word = words[name] ?? null;
    if (word === null) missing.add(name);
    return word ?? placeholder;
  });
  return { command: filled, missing: [...missing] };
}
