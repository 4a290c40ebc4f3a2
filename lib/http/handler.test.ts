import { describe, expect, test } from "vitest";
import { FailureError, type FailureKind } from "./failure";
import { type Handle, type Handled, methodsFor, pageMethodAnswer } from "./handler";

async function answerOf(handle: Handle, request = new Request("http://localhost/api/v1/x?q=1")) {
  const seen: Handled[] = [];
  const response = await methodsFor({ GET: handle }, (handled) => seen.push(handled)).GET(request);
  return { response, seen: seen[0], text: await response.text() };
}

test("an answer passes through, uncached, and is observed without its query string", async () => {
  const { response, seen, text } = await answerOf(() => Response.json({ ok: true }));
  expect(text).toBe('{"ok":true}');
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(seen).toMatchObject({ method: "GET", path: "/api/v1/x", status: 200, failure: null });
});

describe("a failure leaves as JSON with a fitting status", () => {
  test.each<[FailureKind, number]>([
    ["unreachable", 502],
    ["rejected", 502],
    ["unreadable", 502],
    ["limited", 503],
    ["timeout", 504],
  ])("an upstream that is %s is a %i", async (kind, status) => {
    const { response, text } = await answerOf(() => {
      throw new FailureError("prometheus", kind, "It failed.");
    });
    expect(response.status).toBe(status);
    expect(JSON.parse(text)).toEqual({
      error: { source: "prometheus", kind, message: "It failed." },
    });
  });

  test("a caller's mistake is a 400", async () => {
    const { response } = await answerOf(() => {
      throw new FailureError("request", "rejected", "window cannot be read");
    });
    expect(response.status).toBe(400);
  });

  test("a body that is too large is a 413, and the last on its connection", async () => {
    const { response } = await answerOf(() => {
      throw new FailureError("request", "limited", "The body is too large.");
    });
    expect(response.status).toBe(413);
    expect(response.headers.get("connection")).toBe("close");
  });

  test("a limit says when to come back", async () => {
    const { response } = await answerOf(() => {
      throw new FailureError("prometheus", "limited", "busy", { retryAfterSeconds: 7 });
    });
    expect(response.headers.get("retry-after")).toBe("7");
  });

  test("a fault of our own is a 500 that shows nothing of it", async () => {
    const { response, seen, text } = await answerOf(() => {
      throw new TypeError("secret detail");
    });
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ error: { source: "flaghoist", kind: "internal" } });
    expect(text).not.toContain("secret detail");
    expect(seen?.failure).toBeInstanceOf(TypeError);
  });
});

test("a caller that left is observed as 499", async () => {
  const controller = new AbortController();
  const request = new Request("http://localhost/", { signal: controller.signal });
  const handle: Handle = (_request, { signal }) => {
    controller.abort();
    signal.throwIfAborted();
    return new Response();
  };
  const seen: number[] = [];
  const { GET } = methodsFor({ GET: handle }, ({ status }) => seen.push(status));
  await GET(request);
  expect(seen).toEqual([499]);
});

describe("other methods", () => {
  const routed = methodsFor({ GET: () => Response.json({ ok: true }) }, () => undefined);
  const send = (method: "HEAD" | "POST" | "OPTIONS") =>
    routed[method](new Request("http://localhost/", { method }));

  test("HEAD is GET without its body", async () => {
    const response = await send("HEAD");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe("");
  });

  test("OPTIONS names what is allowed", async () => {
    const response = await send("OPTIONS");
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  test("a wrong one is a 405 that names what is allowed", async () => {
    const response = await send("POST");
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await response.json()).toEqual({
      error: {
        source: "request",
        kind: "rejected",
        message: "POST is not allowed here; allowed: GET, HEAD, OPTIONS.",
      },
    });
  });
});

describe("a page", () => {
  test.each(["GET", "HEAD"] as const)("lets %s through", (method) => {
    expect(pageMethodAnswer(method)).toBeNull();
  });

  test("names to OPTIONS what is allowed", () => {
    const answer = pageMethodAnswer("OPTIONS");
    expect([answer?.status, answer?.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("refuses %s", (method) => {
    const answer = pageMethodAnswer(method);
    expect([answer?.status, answer?.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(answer?.headers.get("cache-control")).toBe("no-store");
  });
});
