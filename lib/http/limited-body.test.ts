import { expect, test } from "vitest";
import { readLimitedBody } from "./limited-body";

const LIMIT = { maxBytes: 4, remedy: "send less" };

function posted(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/", { method: "POST", body, headers });
}

/** A body whose length nobody declares. */
function chunked(chunks: string[], onRead: () => void = () => undefined): Request {
  const encoder = new TextEncoder();
  const left = chunks.values();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      onRead();
      const { done, value } = left.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return new Request("http://localhost/", init);
}

test("a body within the limit is all there", async () => {
  const chunks = await readLimitedBody(chunked(["ab", "cd"]), LIMIT);
  expect(Buffer.concat(chunks).toString()).toBe("abcd");
  expect(
    await readLimitedBody(new Request("http://localhost/", { method: "POST" }), LIMIT),
  ).toEqual([]);
});

test("a declared length over the limit fails before anything is read", async () => {
  const request = posted("ab", { "content-length": "5" });
  await expect(readLimitedBody(request, LIMIT)).rejects.toThrow(
    "larger than 0.000004 MB: send less.",
  );
  expect(request.bodyUsed).toBe(false);
});

test("a body of no declared length fails as soon as it is over the limit", async () => {
  let reads = 0;
  const request = chunked(["abc", "de", "f", "g", "h", "i"], () => {
    reads += 1;
  });
  await expect(readLimitedBody(request, LIMIT)).rejects.toMatchObject({
    source: "request",
    kind: "limited",
  });
  expect(reads).toBeLessThan(6);
});
