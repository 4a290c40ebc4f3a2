import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLines } from "./decode-lines";
import { ENVOY_FLAGS } from "./flag-facts";

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);
const count = fc.nat(9_999_999).map(String);
const address = fc
  .tuple(fc.ipV4(), fc.integer({ min: 1, max: 65_535 }))
  .map((pair) => pair.join(":"));
const maybe = (value: fc.Arbitrary<string>) => fc.oneof(fc.constant("-"), value);
const freeText = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ()"/.;_-]{0,38}[A-Za-z0-9)]$/);

const cluster = fc
  .tuple(
    fc.constantFrom("outbound", "inbound", "inbound-vip"),
    fc.integer({ min: 1, max: 65_535 }),
    word,
    word,
  )
  .map(([kind, port, subset, host]) => `${kind}|${port}|${subset}|${host}.quay.svc.cluster.local`);

const logged = fc.record({
  startTime: fc
    .date({ min: new Date("2017-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  method: fc.constantFrom("GET", "POST", "DELETE", "PROPFIND"),
  path: fc.webPath().map((path) => `/${path}`),
  protocol: fc.constantFrom("HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"),
  responseCode: fc.integer({ min: 100, max: 599 }).map(String),
  flags: maybe(
    fc
      .uniqueArray(fc.constantFrom(...ENVOY_FLAGS.map((known) => known.flag)), {
        minLength: 1,
        maxLength: 3,
      })
      .map((flags) => flags.join(",")),
  ),
  details: fc.constantFrom(
    "via_upstream",
    "-",
    "rbac_access_denied_matched_policy[ns[a]-policy[b]-rule[0]]",
    "upstream_reset_before_response_started{remote_connection_failure|TLS_error:|1:SSL_routines:[a,_*.b]:TLS_error_end}",
  ),
  connectionTermination: maybe(word),
  transportFailure: maybe(fc.stringMatching(/^[A-Za-z][A-Za-z0-9 :_|]{0,38}[a-z]$/)),
  received: count,
  sent: count,
  duration: count,
  serviceTime: maybe(count),
  forwardedFor: maybe(fc.ipV4()),
  userAgent: maybe(freeText),
  requestId: maybe(fc.uuid()),
  authority: maybe(fc.domain()),
  upstreamHost: maybe(address),
  cluster: maybe(cluster),
  upstreamLocal: maybe(address),
  downstreamLocal: address,
  downstreamRemote: address,
  serverName: maybe(fc.domain()),
  routeName: maybe(word),
});

type Logged = typeof logged extends fc.Arbitrary<infer Values> ? Values : never;

function head(from: Logged): string {
  return `[${from.startTime}] "${from.method} ${from.path} ${from.protocol}" ${from.responseCode} ${from.flags}`;
}

function counts(from: Logged): string {
  return `${from.received} ${from.sent} ${from.duration} ${from.serviceTime}`;
}

function quoted(from: Logged): string {
  const { forwardedFor, userAgent, requestId, authority, upstreamHost } = from;
  return `"${forwardedFor}" "${userAgent}" "${requestId}" "${authority}" "${upstreamHost}"`;
}

function ends(from: Logged): string {
  return `${from.cluster} ${from.upstreamLocal} ${from.downstreamLocal} ${from.downstreamRemote}`;
}

const LAYOUTS: Record<string, { write: (from: Logged) => string; lacks: string[] }> = {
  "Istio 1.9+ text": {
    write: (from) =>
      `${head(from)} ${from.details} ${from.connectionTermination} "${from.transportFailure}" ${counts(from)} ${quoted(from)} ${ends(from)} ${from.serverName} ${from.routeName}`,
    lacks: [],
  },
  "Istio 1.8 text": {
    write: (from) =>
      `${head(from)} "${from.transportFailure}" ${counts(from)} ${quoted(from)} ${ends(from)} ${from.serverName} ${from.routeName}`,
    lacks: ["details", "connectionTermination"],
  },
  "Istio 1.2–1.7 text": {
    write: (from) =>
      `${head(from)} "-" "${from.transportFailure}" ${counts(from)} ${quoted(from)} ${ends(from)} ${from.serverName} ${from.routeName}`,
    lacks: ["details", "connectionTermination"],
  },
  "Istio 1.1 text": {
    write: (from) =>
      `${head(from)} "-" ${counts(from)} ${quoted(from)} ${ends(from)} ${from.serverName}`,
    lacks: ["details", "connectionTermination", "transportFailure", "routeName"],
  },
  "Istio 1.0 text": {
    write: (from) =>
      `${head(from).replace(" HTTP", "HTTP")} ${counts(from)} ${quoted(from)} ${ends(from)}`,
    lacks: ["details", "connectionTermination", "transportFailure", "serverName", "routeName"],
  },
  "Envoy text": {
    write: (from) => `${head(from)} ${counts(from)} ${quoted(from)}`,
    lacks: [
      ...["details", "connectionTermination", "transportFailure", "serverName", "routeName"],
      ...["cluster", "upstreamLocal", "downstreamLocal", "downstreamRemote"],
    ],
  },
  JSON: { write: (from) => JSON.stringify(keyed(from)), lacks: [] },
};

function keyed(from: Logged) {
  return {
    start_time: from.startTime,
    method: from.method,
    path: from.path,
    protocol: from.protocol,
    response_code: Number(from.responseCode),
    response_flags: from.flags,
    response_code_details: from.details,
    connection_termination_details: orNull(from.connectionTermination),
    upstream_transport_failure_reason: orNull(from.transportFailure),
    bytes_received: Number(from.received),
    bytes_sent: Number(from.sent),
    duration: Number(from.duration),
    upstream_service_time: orNull(from.serviceTime),
    x_forwarded_for: orNull(from.forwardedFor),
    user_agent: orNull(from.userAgent),
    request_id: orNull(from.requestId),
    authority: orNull(from.authority),
    upstream_host: orNull(from.upstreamHost),
    upstream_cluster: orNull(from.cluster),
    upstream_local_address: orNull(from.upstreamLocal),
    downstream_local_address: from.downstreamLocal,
    downstream_remote_address: from.downstreamRemote,
    requested_server_name: orNull(from.serverName),
    route_name: orNull(from.routeName),
  };
}

function orNull(text: string): string | null {
  return text === "-" ? null : text;
}

function expected(from: Logged, format: string, lacks: readonly string[]) {
  const text = (name: keyof Logged) => (lacks.includes(name) ? null : orNull(from[name]));
  return {
    format,
    startTime: from.startTime,
    method: from.method,
    path: from.path,
    protocol: from.protocol,
    responseCode: Number(from.responseCode),
    flags: from.flags === "-" ? [] : from.flags.split(","),
    details: text("details"),
    connectionTermination: text("connectionTermination"),
    transportFailure: text("transportFailure"),
    bytesReceived: Number(from.received),
    bytesSent: Number(from.sent),
    durationMs: Number(from.duration),
    upstreamServiceMs: from.serviceTime === "-" ? null : Number(from.serviceTime),
    forwardedFor: text("forwardedFor"),
    userAgent: text("userAgent"),
    requestId: text("requestId"),
    authority: text("authority"),
    upstreamHost: text("upstreamHost"),
    upstreamCluster: text("cluster"),
    upstreamLocal: text("upstreamLocal"),
    downstreamLocal: text("downstreamLocal"),
    downstreamRemote: text("downstreamRemote"),
    serverName: text("serverName"),
    routeName: text("routeName"),
  };
}

it("a flag of somebody's own build is kept, however it is written", () => {
  const line = `"GET / HTTP/1.1" 503 my_flag - - "-" 0 1 2 - "-" "a" "b" "c:80" "10.0.0.9:80" outbound|80||c.d - 10.0.0.1:80 10.0.0.2:5 - default`;
  expect(decodeLines(line).records).toMatchObject([{ flags: ["my_flag"] }]);
});

it.each([
  [`"- - -" 0 - - - "-" 0 1 2 - "-" "a" "`, { requestId: null, userAgent: "a" }],
  [
    `"GET / HTTP/1.1" 200 - - - "-" 0 1 2 - "-" "a" "b" "c:80" "10.0.0.9:80" outbound|80||c.d - 10.0`,
    { direction: "outbound" },
  ],
])("a cut line claims nothing of what is cut: %s", (line, expected) => {
  expect(decodeLines(line).records).toMatchObject([expected]);
});

it("details keep their blanks where the format allows them", () => {
  const reset =
    "upstream_reset_before_response_started{remote connection failure|delayed connect error: 111}";
  const line = `"GET / HTTP/1.1" 503 UF ${reset} peer left "-" 0 1 2 - "-" "a" "b" "c:80" "10.0.0.9:80" outbound|80||c.d - 10.0.0.1:80 10.0.0.2:5 - default`;
  expect(decodeLines(line).records).toMatchObject([
    { details: reset, connectionTermination: "peer left", routeName: "default" },
  ]);
});

describe("a record written in any layout", () => {
  it.each(Object.entries(LAYOUTS))(
    "of %s comes back as it was",
    { timeout: 60_000 },
    (format, { write, lacks }) => {
      fc.assert(
        fc.property(logged, (from) => {
          const { records, skipped } = decodeLines(write(from));
          expect(skipped).toEqual([]);
          expect(records).toMatchObject([expected(from, format, lacks)]);
        }),
        { numRuns: 100 },
      );
    },
  );

  it("of TCP before 1.1 comes back as it was", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(logged, (from) => {
        const host = `"${from.upstreamHost}"`;
        const line = `[${from.startTime}] ${from.flags} ${from.received} ${from.sent} ${from.duration} ${host} ${ends(from)}`;
        const [record] = decodeLines(line).records;
        const { flags, bytesSent, upstreamCluster, downstreamRemote } = expected(from, "", []);
        expect(record).toMatchObject({
          flags,
          bytesSent,
          upstreamCluster,
          downstreamRemote,
          isTcp: true,
        });
      }),
    );
  });
});
