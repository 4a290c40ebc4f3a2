import { describe, expect, test } from "vitest";
import type { Layout } from "@/lib/layout/layout-graph";
import { type LayoutQuestion, layoutClient } from "./layout-client";

const layout = (x: number): Layout => ({ nodes: { a: { x, y: 0 } }, islands: {}, bands: {} });

function talk() {
  const posted: LayoutQuestion[] = [];
  const heard: (Layout | string)[] = [];
  const worker = {
    postMessage: (question: LayoutQuestion) => posted.push(question),
    terminate: () => posted.push({ ticket: -1, graphText: "", known: null }),
  };
  const client = layoutClient(() => worker, {
    onLayout: (answer) => heard.push(answer),
    onFailure: (reason) => heard.push(reason),
  });
  return { client, posted, heard };
}

describe("layoutClient", () => {
  test("an answer reaches whoever asked", () => {
    const { client, posted, heard } = talk();
    client.ask("graph", null);
    expect(posted).toEqual([{ ticket: 1, graphText: "graph", known: null }]);
    client.receive({ ticket: 1, layout: layout(1), failure: null });
    expect(heard).toEqual([layout(1)]);
  });

  test("while the worker is busy only the newest question waits", () => {
    const { client, posted, heard } = talk();
    for (const text of ["first", "second", "third"]) client.ask(text, null);
    expect(posted.map(({ graphText }) => graphText)).toEqual(["first"]);
    client.receive({ ticket: 1, layout: layout(1), failure: null });
    expect(posted.map(({ graphText }) => graphText)).toEqual(["first", "third"]);
    expect(heard).toEqual([]);
    client.receive({ ticket: 3, layout: layout(3), failure: null });
    expect(heard).toEqual([layout(3)]);
  });

  test("a failure is said, and the next question is asked all the same", () => {
    const { client, posted, heard } = talk();
    client.ask("first", null);
    client.receive({ ticket: 1, layout: null, failure: "out of memory" });
    client.ask("second", null);
    expect(heard).toEqual(["out of memory"]);
    expect(posted).toHaveLength(2);
  });

  test("what is known anew replaces the question that is out, and asks nothing by itself", () => {
    const { client, posted, heard } = talk();
    client.correct("graph", layout(9));
    expect(posted).toEqual([]);
    client.ask("graph", null);
    client.correct("graph", layout(9));
    client.receive({ ticket: 1, layout: layout(1), failure: null });
    expect(heard).toEqual([]);
    expect(posted.at(-1)).toEqual({ ticket: 2, graphText: "graph", known: layout(9) });
  });

  test("a restart does not wait for a worker that never answers", () => {
    const { client, posted, heard } = talk();
    client.ask("graph", layout(9));
    client.restart("graph");
    expect(posted.at(-1)).toEqual({ ticket: 2, graphText: "graph", known: null });
    client.receive({ ticket: 2, layout: layout(2), failure: null });
    expect(heard).toEqual([layout(2)]);
  });

  test("nothing is heard after the end", () => {
    const { client, heard } = talk();
    client.ask("first", null);
    client.stop();
    client.receive({ ticket: 1, layout: layout(1), failure: null });
    expect(heard).toEqual([]);
  });
});
