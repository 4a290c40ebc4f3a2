/** Whether a name fits one of the globs, where `*` is any text, none included. */
export function isNameLike(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => fits(glob.split("*"), name));
}

/** Takes each fixed part at its first place, so that no glob can make it slow. */
function fits(parts: readonly string[], name: string): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= end;
}
