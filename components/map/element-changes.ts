import type { SceneElement } from "./scene-elements";

export type ElementChanges = {
  added: SceneElement[];
  removedIds: string[];
  /** Only what reads differently now. */
  restyled: SceneElement[];
  moved: SceneElement[];
};

/** What has to be done to the old picture to have the new one. */
export function elementChanges(
  before: ReadonlyMap<string, SceneElement>,
  after: readonly SceneElement[],
): ElementChanges {
  const changes: ElementChanges = { added: [], removedIds: [], restyled: [], moved: [] };
  const kept = new Set<string>();
  for (const element of after) {
    kept.add(element.id);
    const old = before.get(element.id);
    if (!old) changes.added.push(element);
    else if (isAnother(old, element)) {
      changes.removedIds.push(element.id);
      changes.added.push(element);
    } else {
      if (!isSame(old.data, element.data)) changes.restyled.push(element);
      if (!isSame(old.position ?? {}, element.position ?? {})) changes.moved.push(element);
    }
  }
  for (const id of before.keys()) if (!kept.has(id)) changes.removedIds.push(id);
  return changes;
}

/** A line cannot change its ends, nor a node become a line: it is another one by the same name. */
function isAnother(a: SceneElement, b: SceneElement): boolean {
  return a.group !== b.group || a.data.source !== b.data.source || a.data.target !== b.data.target;
}

/** Elements of one kind have the same names, so one side's are enough; this runs for every element. */
function isSame(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) {
  for (const name in a) if (a[name] !== b[name]) return false;
  return true;
}
