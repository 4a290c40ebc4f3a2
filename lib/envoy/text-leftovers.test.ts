import { expect, it } from "vitest";
import { decodeLines } from "./decode-lines";

const CLUSTER = "outbound|80||cart.shop.svc.cluster.local";
const HEAD = '[2026-05-04T10:11:12.123Z] "GET /a HTTP/1.1" 503 UF';
const DETAILS = "upstream_reset_before_response_started{connection_failure}";
const ID = "0af66b2a-1b2c-4d3e-9f4a-00000056a363";
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const TAIL = `${CLUSTER} - 10.96.0.2:80 10.0.0.1:5555 - default`;

it.each([
  [
    "the cluster last, in quotes",
    `${HEAD} 0 91 4 - "-" "curl" "${ID}" "cart:80" "10.0.0.9:80" "${CLUSTER}"`,
  ],
  ["the cluster behind details alone", `${HEAD} ${DETAILS} 3ms ${CLUSTER}`],
  ["named columns behind the flags", `${HEAD} ${DETAILS} duration_ms=4 cluster=${CLUSTER} rid=7`],
  ["a named cluster in quotes", `${HEAD} via=- cluster="${CLUSTER}" duration=4`],
])("finds the callee in a layout that somebody changed: %s", (_change, line) => {
  expect(decodeLines(line).records).toMatchObject([
    {
      flags: ["UF"],
      destinationService: "cart.shop.svc.cluster.local",
      connectionTermination: null,
    },
  ]);
});

it("reads the time under its own name", () => {
  const line = `${HEAD} ${DETAILS} duration_ms=4 cluster=${CLUSTER}`;
  expect(decodeLines(line).records).toMatchObject([{ durationMs: 4 }]);
});

it("knows a request id and a host by their looks where columns are left out", () => {
  expect(decodeLines(`${HEAD} 0 91 4 10.0.0.9:80 "${ID}"`).records).toMatchObject([
    { requestId: ID, upstreamHost: "10.0.0.9:80", durationMs: 4, forwardedFor: null },
  ]);
});

it("the columns behind the quoted ones stay where they are, however few of those are left", () => {
  const line = `${HEAD} ${DETAILS} - "-" 0 91 4 - "-" "${ID}" "10.0.0.9:80" ${TAIL}`;
  expect(decodeLines(line).records).toMatchObject([
    { downstreamLocal: "10.96.0.2:80", downstreamRemote: "10.0.0.1:5555", routeName: "default" },
  ]);
});

it.each([
  ["behind the id", `"${ID}" "${TRACE}" "cart:80"`],
  ["behind the host that was asked for", `"${ID}" "cart:80" "${TRACE}"`],
])("a trace id that somebody added moves no other column: %s", (_place, columns) => {
  const line = `${HEAD} ${DETAILS} - "-" 0 91 4 - "-" "my "own" agent" ${columns} "10.0.0.9:80" ${TAIL}`;
  expect(decodeLines(line).records).toMatchObject([
    {
      requestId: ID,
      authority: "cart:80",
      userAgent: 'my "own" agent',
      upstreamHost: "10.0.0.9:80",
    },
  ]);
});

it("a record without its request is still one, where all else is there", () => {
  const line = `503 UF ${DETAILS} - "-" 0 91 4 - "-" "curl" "${ID}" "cart:80" "10.0.0.9:80" ${TAIL}`;
  expect(decodeLines(line).records).toMatchObject([
    { responseCode: 503, flags: ["UF"], requestId: ID, direction: "outbound" },
  ]);
  expect(decodeLines(line.slice(0, 120)).records).toEqual([]);
});
