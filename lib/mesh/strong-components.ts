/**
 * Which nodes lie on a common circle, by Tarjan's algorithm without recursion. A component is
 * numbered after all those that its arrows lead to.
 */
export function strongComponents(arrows: readonly (readonly number[])[]): Int32Array {
  const component = new Int32Array(arrows.length).fill(-1);
  const order = new Int32Array(arrows.length).fill(-1);
  const lowest = new Int32Array(arrows.length);
  const nextArrow = new Int32Array(arrows.length);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let components = 0;

  function enter(node: number): void {
    order[node] = visited;
    lowest[node] = visited;
    visited += 1;
    open.push(node);
    path.push(node);
  }

  function lower(node: number, bound: number): void {
    lowest[node] = Math.min(lowest[node] ?? 0, bound);
  }

  function leave(node: number): void {
    path.pop();
    const caller = path.at(-1);
    if (caller !== undefined) lower(caller, lowest[node] ?? 0);
    if (lowest[node] !== order[node]) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      component[member] = components;
      if (member === node) break;
    }
    components += 1;
  }

  for (let start = 0; start < arrows.length; start += 1) {
    if (order[start] === -1) enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const next = arrows[node]?.[nextArrow[node] ?? 0];
      nextArrow[node] = (nextArrow[node] ?? 0) + 1;
      if (next === undefined) leave(node);
      else if (order[next] === -1) enter(next);
      else if (component[next] === -1) lower(node, order[next] ?? 0);
    }
  }
  return component;
}
