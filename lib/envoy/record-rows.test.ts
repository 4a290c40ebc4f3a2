import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const record = (path: string, agent = "curl/8") =>
  `[2026-05-04T10:11:12.123Z] "GET ${path} HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "${agent}" "r-1" "cart:80" "-" outbound|80||cart.shop.svc.cluster.local - 10.0.0.9:80 10.0.0.1:5 - default`;

it.each([
  ["a space", " "],
  ["a carriage return", "\r"],
  ["nothing", ""],
])(
  "records that lost the break between them, with %s left of it, are each read",
  (_what, joint) => {
    const { records } = decodeLines([record("/a"), record("/b"), record("/c")].join(joint));
    expect(records.map(({ path }) => path)).toEqual(["/a", "/b", "/c"]);
    expect(records.map(({ routeName }) => routeName)).toEqual(["default", "default", "default"]);
  },
);

it("what a caller writes into its user agent or its path makes no record", () => {
  const inAgent = decodeLines(record("/a", `x ${record("/forged")}`)).records;
  expect(inAgent.map(({ path }) => path)).toEqual(["/a"]);
  const inPath = decodeLines(record('/a HTTP/1.1" 200 - via_upstream')).records;
  expect(inPath.map(({ responseCode, flags }) => [responseCode, flags])).toEqual([[503, ["UH"]]]);
});
