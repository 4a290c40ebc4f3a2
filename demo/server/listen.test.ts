import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Listening, listen } from "./listen";
import { meshInABox } from "./mesh-in-a-box";

/** Whole meshes are built here, and other tests run beside. */
vi.setConfig({ testTimeout: 30_000 });

const NOW_MS = Date.UTC(2026, 4, 4, 12, 7, 3);
const NOW_SECONDS = NOW_MS / 1000;
const BORN_MS = NOW_MS - 2 * 24 * 3600 * 1000;

let mesh: Listening;

beforeAll(async () => {
  const world = { seed: "test", bornMs: BORN_MS, overrides: [] };
  mesh = await listen(
    meshInABox(world, () => NOW_MS),
    0,
  );
});

afterAll(() => mesh.stop());

async function get(path: string, params: Record<string, string> = {}) {
  const response = await fetch(`${mesh.url}${path}?${new URLSearchParams(params)}`);
  return { status: response.status, body: await response.text() };
}

async function getJson(path: string, params: Record<string, string> = {}) {
  const { status, body } = await get(path, params);
  return { status, json: JSON.parse(body) };
}

async function post(path: string, form: Record<string, string>) {
  const body = new URLSearchParams(form);
  const response = await fetch(`${mesh.url}${path}`, { method: "POST", body });
  return { status: response.status, json: await response.json() };
}

function refused(errorType: string, error: string) {
  return { status: "error", errorType, error };
}

describe("/api/v1/query", () => {
  it("answers a vector at the instant that was asked", async () => {
    const { status, json } = await getJson("/api/v1/query", {
      query: 'count(up{namespace="payments"})',
      time: String(NOW_SECONDS - 60),
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      status: "success",
      data: { resultType: "vector", result: [{ metric: {}, value: [NOW_SECONDS - 60, "6"] }] },
    });
  });

  it("answers now when no instant is given", async () => {
    const { json } = await getJson("/api/v1/query", { query: "1 + 1" });
    expect(json.data).toEqual({ resultType: "scalar", result: [NOW_SECONDS, "2"] });
  });

  it("gives the samples of a range as a matrix", async () => {
    const { json } = await getJson("/api/v1/query", { query: 'up{pod=~"tracking.*"}[1m]' });
    expect(json.data.resultType).toBe("matrix");
    expect(json.data.result[0].values).toHaveLength(4);
  });

  it("takes a form as well as an address", async () => {
    const time = new Date(NOW_MS).toISOString();
    const { json } = await post("/api/v1/query", { query: '"text"', time, timeout: "10s" });
    expect(json.data).toEqual({ resultType: "string", result: [NOW_SECONDS, "text"] });
  });

  it("knows nothing of the future", async () => {
    const later = { query: "up", time: String(NOW_SECONDS + 3600) };
    const { json } = await getJson("/api/v1/query", later);
    expect(json.data.result).toEqual([]);
  });

  it.each<[Record<string, string>, number, string]>([
    [
      {},
      400,
      'invalid parameter "query": unknown position: parse error: no expression found in input',
    ],
    [
      { query: "up", time: "noon" },
      400,
      'invalid parameter "time": cannot parse "noon" to a valid timestamp',
    ],
    [
      { query: "up", timeout: "long" },
      400,
      'invalid parameter "timeout": cannot parse "long" to a valid duration',
    ],
  ])("refuses %o", async (params, status, error) => {
    expect(await getJson("/api/v1/query", params)).toEqual({
      status,
      json: refused("bad_data", error),
    });
  });

  it("says 422 to what it cannot execute", async () => {
    const { status, json } = await getJson("/api/v1/query", { query: "up + on(namespace) up" });
    expect(status).toBe(422);
    expect(json.errorType).toBe("execution");
  });

  it("refuses a question that would eat up all memory", async () => {
    const { status, json } = await getJson("/api/v1/query", { query: '{__name__!=""}[2d]' });
    expect(status).toBe(422);
    expect(json.error).toBe(
      "query processing would load too many samples into memory in query execution",
    );
  });
});

describe("/api/v1/query_range", () => {
  const range = {
    query: "vector(1)",
    start: String(NOW_SECONDS - 60),
    end: String(NOW_SECONDS),
    step: "30s",
  };

  it("answers a value at each step, both ends included", async () => {
    const { json } = await getJson("/api/v1/query_range", range);
    expect(json.data.result[0].values).toEqual([
      [NOW_SECONDS - 60, "1"],
      [NOW_SECONDS - 30, "1"],
      [NOW_SECONDS, "1"],
    ]);
  });

  it.each([
    [{ start: "" }, 'invalid parameter "start": cannot parse "" to a valid timestamp'],
    [{ end: "0" }, 'invalid parameter "end": end timestamp must not be before start time'],
    [{ step: "soon" }, 'invalid parameter "step": cannot parse "soon" to a valid duration'],
    [
      { step: "0" },
      'invalid parameter "step": zero or negative query resolution step widths are not accepted. Try a positive integer',
    ],
    [
      { start: "0" },
      "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)",
    ],
  ])("refuses %o", async (change, error) => {
    expect(await getJson("/api/v1/query_range", { ...range, ...change })).toEqual({
      status: 400,
      json: refused("bad_data", error),
    });
  });
});

describe("what there is to ask about", () => {
  it("lists the values of a label, in order", async () => {
    const { json } = await getJson("/api/v1/label/source_cluster/values");
    expect(json.data).toEqual(["cluster-1", "cluster-2", "unknown"]);
  });

  it("lists the labels of what matches", async () => {
    const { json } = await getJson("/api/v1/labels", { "match[]": "pilot_info" });
    expect(json.data).toEqual(["__name__", "instance", "job", "namespace", "pod", "version"]);
  });

  it("lists series", async () => {
    const { json } = await getJson("/api/v1/series", { "match[]": 'up{pod=~"istiod.*"}' });
    expect(json.data).toHaveLength(2);
    expect(Object.keys(json.data[0])).toContain("instance");
  });

  it("lists nothing from before the mesh was born", async () => {
    const before = { "match[]": "up", end: String(BORN_MS / 1000 - 60) };
    expect((await getJson("/api/v1/series", before)).json.data).toEqual([]);
  });

  it("wants a selector for series", async () => {
    const { status, json } = await getJson("/api/v1/series");
    expect({ status, json }).toEqual({
      status: 400,
      json: refused("bad_data", "no match[] parameter provided"),
    });
  });

  it.each(["rate(up[5m])", "{", ""])("refuses %o as a selector", async (text) => {
    const { status, json } = await getJson("/api/v1/series", { "match[]": text });
    expect(status).toBe(400);
    expect(json.error).toMatch(/^invalid parameter "match\[\]": /);
  });

  it("refuses a label name that cannot be one", async () => {
    const { status, json } = await getJson("/api/v1/label/a-b/values");
    expect({ status, json }).toEqual({
      status: 400,
      json: refused("bad_data", 'invalid label name: "a-b"'),
    });
  });
});

describe("the rest of Prometheus's face", () => {
  it("says that it is well, and which Prometheus it is like", async () => {
    expect((await get("/-/healthy")).status).toBe(200);
    expect((await get("/-/ready")).body).toBe("Prometheus Server is Ready.\n");
    expect((await getJson("/api/v1/status/buildinfo")).json.data.version).toBe("2.42.0");
  });

  it("does not know other paths and methods", async () => {
    expect(await get("/api/v1/nothing")).toEqual({ status: 404, body: "404 page not found\n" });
    const wrong = await fetch(`${mesh.url}/api/v1/query`, { method: "DELETE" });
    expect(wrong.status).toBe(405);
  });

  it("exposes every series once, under its type", async () => {
    const { body } = await get("/metrics");
    const lines = body.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const names = lines.map((line) => line.slice(0, line.lastIndexOf(" ")));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(10_000);
    expect(body).toContain("# TYPE istio_request_duration_milliseconds histogram\n");
  });

  it("leads a link to the graph page to the bare answer", async () => {
    const { body } = await get("/graph", {
      "g0.expr": "vector(3)",
      "g0.moment_input": "2026-05-04 12:00:00",
    });
    const [{ value }] = JSON.parse(body).data.result;
    expect(value).toEqual([Date.UTC(2026, 4, 4, 12) / 1000, "3"]);
  });

  it("packs long answers for those who can unpack them", async () => {
    const response = await fetch(`${mesh.url}/api/v1/label/pod/values`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect((await response.json()).status).toBe("success");
  });

  it("refuses a body of more than a megabyte and goes on", async () => {
    const body = new URLSearchParams({ query: "1+".repeat(600_000) });
    const tooLong = await fetch(`${mesh.url}/api/v1/query`, { method: "POST", body });
    expect(tooLong.status).toBe(413);
    expect((await get("/-/healthy")).status).toBe(200);
  });
});

describe("incidents", () => {
  it("are listed with what they do and when", async () => {
    const { json } = await getJson("/demo/incidents");
    const canary = json.data.find(({ id }: { id: string }) => id === "bad-canary");
    expect(canary.title).toBe("catalog v2, a tenth of the traffic, answers 500");
    expect(canary.windows.length).toBeGreaterThan(5);
  });

  it("can be started and stopped from now on", async () => {
    const started = await post("/demo/incidents/slow-app/start", {});
    expect(started.json.data.active).toBe(true);
    expect(started.json.data.windows.at(-1)).toEqual({
      start: new Date(NOW_MS).toISOString(),
      end: null,
    });
    const stopped = await post("/demo/incidents/slow-app/stop", {});
    expect(stopped.json.data.active).toBe(false);
  });

  it("have names", async () => {
    const { status, json } = await post("/demo/incidents/gremlins/start", {});
    expect(status).toBe(404);
    expect(json.error).toMatch(/^no incident "gremlins": there are no-endpoints, /);
  });
});
