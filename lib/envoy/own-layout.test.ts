import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const CLUSTER = "outbound|80||cart.shop.svc.cluster.local";
const READ = {
  format: "custom text",
  method: "GET",
  path: "/a",
  responseCode: 503,
  flags: ["UH"],
  details: "no_healthy_upstream",
};

it.each([
  [
    "nothing quoted",
    `[2026-05-04T10:11:12.123Z] GET /a HTTP/1.1 503 UH no_healthy_upstream 0 19 ${CLUSTER}`,
  ],
  [
    "all quoted",
    `"2026-05-04T10:11:12.123Z" "GET" "/a" "HTTP/1.1" "503" "UH" "no_healthy_upstream" "${CLUSTER}"`,
  ],
  [
    "semicolons",
    `2026-05-04T10:11:12.123Z;GET;/a;HTTP/1.1;503;UH;no_healthy_upstream;0;${CLUSTER}`,
  ],
  [
    "bars alone",
    `2026-05-04T10:11:12.123Z|GET|/a|HTTP/1.1|503|UH|no_healthy_upstream|0|${CLUSTER}|2`,
  ],
  ["bars between", `2026-05-04T10:11:12.123Z | "GET /a HTTP/1.1" | 503 | UH | no_healthy_upstream`],
  [
    "a gRPC status between code and flags",
    `[2026-05-04T10:11:12.123Z] "GET /a HTTP/1.1" 503 14 UH no_healthy_upstream - "-" 0 19`,
  ],
])("a layout of one's own is told by the look of its words: %s", (_layout, line) => {
  expect(decodeLines(line).records).toMatchObject([READ]);
});

it("what is left of JSON is no such layout", () => {
  const left = '"method":"GET", "upstream_host":"10.0.0.9:80", "bytes_sent":"0 - via_upstream"';
  expect(decodeLines(left).records).toEqual([]);
});

it("the cluster is found wherever it stands", () => {
  const words = ["GET", "/a", "HTTP/2", "200", "-", "via_upstream", "17"];
  fc.assert(
    fc.property(fc.nat(words.length), (at) => {
      const line = [...words.slice(0, at), CLUSTER, ...words.slice(at)].join(" ");
      const [read] = decodeLines(line).records;
      expect(read?.destinationService).toBe("cart.shop.svc.cluster.local");
      expect(read?.responseCode).toBe(200);
    }),
  );
});
