import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECODER_START, decodeChunk, decodeEnd, decodeLines } from "./decode-lines";

const HEAD = '[2026-09-16T00:17:18.647Z] "GET /details/0 HTTP/1.1" 503 UF,URX';
const TAIL =
  '"-" 0 19 5 - "-" "curl/8.11.1" "0af66b2a" "umiak:9080" "10.0.0.9:9080" outbound|9080||umiak.quay.svc.cluster.local - 10.96.5.180:9080 10.104.25.31:40614 - default';
const TEXT = `${HEAD} upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_111} - ${TAIL}`;
const JSON_FIELDS = {
  start_time: "2026-09-16T00:17:18.647Z",
  method: "GET",
  path: "/details/0",
  response_code: 503,
  response_flags: "UF,URX",
  response_code_details: "via_upstream",
  upstream_cluster: "outbound|9080||umiak.quay.svc.cluster.local",
  duration: 5,
};
const JSON_LINE = JSON.stringify(JSON_FIELDS);
const ZTUNNEL =
  '2026-07-11T20:04:35.774407Z\terror\taccess\tconnection complete\tsrc.addr=10.0.0.1:34442 dst.addr=10.0.0.2:15008 dst.service="umiak.quay.svc.cluster.local" direction="outbound" bytes_sent=74 bytes_recv=773 duration="357ms" error="tls error: \\"bad\\" = x"';

/** What stands around a record may name pods, which is another matter than the record. */
const NO_PODS = { pod: null, podNamespace: null, callerPod: null, callerNamespace: null };

/** As a container runtime writes lines that are too long for it. */
function inPieces(text: string, width: number): string {
  const pieces = text.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  const tagged = pieces.map((piece, place) => {
    return `2026-09-16T00:17:19.000000001Z stdout ${place < pieces.length - 1 ? "P" : "F"} ${piece}`;
  });
  return tagged.join("\n");
}

function only(text: string) {
  const { records, skipped } = decodeLines(text);
  expect(skipped).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0];
}

describe("what people paste around a record", () => {
  const csv = `"${TEXT.replaceAll('"', '""')}"`;
  it.each([
    ["a carriage return", `${TEXT}\r\n`],
    ["a byte order mark", `\ufeff${TEXT}`],
    ["kubectl --timestamps", `2026-09-16T00:17:19.000000001Z ${TEXT}`],
    ["kubectl --prefix", `[pod/umiak-v1-5f7d/istio-proxy] ${TEXT}`],
    ["kubectl --prefix --timestamps", `[pod/umiak-v1/istio-proxy] 2026-09-16T00:17:19.0Z ${TEXT}`],
    ["stern", `umiak-v1-5f7d istio-proxy ${TEXT}`],
    ["CRI", `2026-09-16T00:17:19.000000001Z stdout F ${TEXT}`],
    ["compose", `envoy-1  | ${TEXT}`],
    ["ANSI colours", `\u001b[36mumiak\u001b[0m \u001b[1;32mistio-proxy\u001b[0m ${TEXT}`],
    ["grep", `logs/umiak.log:17:${TEXT}`],
    ["a mail's quote marks", `> > ${TEXT}`],
    ["a comment", `# ${TEXT}`],
    ["a list", `- ${TEXT}`],
    ["Markdown code", `\`${TEXT}\``],
    ["a code fence", `\`\`\`text\n${TEXT}\n\`\`\``],
    ["YAML quotes", `  '${TEXT}'`],
    ["curly quotes", TEXT.replace(/"/g, "”")],
    ["HTML entities", TEXT.replaceAll('"', "&quot;")],
    ["a string literal", `"${TEXT.replaceAll('"', '\\"')}\\n"`],
    ["logfmt", `level=info msg=${JSON.stringify(TEXT)} caller="x"`],
    [
      "Docker's JSON",
      JSON.stringify({ log: `${TEXT}\n`, stream: "stdout", time: "2026-09-16T00:17:19Z" }),
    ],
    ["a CSV export", `1789517839000,${csv},1789517839000000000,0a1b`],
    ["a CSV cell in front", `${csv},"{""pod"":""umiak""}"`],
    ["logcli", `2026-09-16T00:17:19Z {app="umiak", pod="umiak-v1"} ${TEXT}`],
    ["no-break spaces", TEXT.replaceAll(" ", "\u00a0")],
    ["numbered HTML entities", TEXT.replaceAll('"', "&#34;")],
    ["the NULs of UTF-16, read as UTF-8", `\ufffd\ufffd${[...TEXT].join("\0")}\0\r\0`],
    ["a list's comma", `${TEXT},`],
    [
      "Fluent Bit's output",
      `[0] kube.log: [[1.0, {}], {"log"=>"${TEXT.replaceAll('"', '\\"')}", "a"=>"b"}]`,
    ],
    ["columns added at the end", `${TEXT} "4bf92f35" "00-a-b-01" 3`],
    ["bold flags", TEXT.replace("UF,URX", "**UF,URX**")],
    ["a table of Markdown", `| ${TEXT.replaceAll("|", "\\|")} |`],
    ["Jira's escapes", TEXT.replace(/[[\]{}|]/g, "\\$&")],
    ["Jira's code", `{code}${TEXT}{code}`],
    ["Markdown code that has its first mark cut", `${TEXT}\``],
    ["a page's tags", `<code>${TEXT}</code>`],
    ["a collector's debug output", `Body: Str(${TEXT})`],
    ["CRI, in pieces", inPieces(TEXT, 90)],
    ["CRI, in pieces cut inside a word", inPieces(TEXT, 37)],
    ["doubled spaces", TEXT.replaceAll(" ", "  ")],
    ["tabs", TEXT.replaceAll(" ", "\t")],
    [
      "a log driver's JSON",
      JSON.stringify({
        kubernetes: { host: "node-1" },
        message: TEXT,
        "@timestamp": "2026-09-16T00:17:19Z",
      }),
    ],
    [
      "an array of lines",
      JSON.stringify([{ line: TEXT, timestamp: "1789517839000000000", fields: { pod: "umiak" } }]),
    ],
    [
      "Loki's own answer",
      JSON.stringify({
        status: "success",
        data: {
          resultType: "streams",
          result: [{ stream: { response_flags: "UF", route: "x" }, values: [["1", TEXT]] }],
        },
      }),
    ],
    [
      "OTLP with the line as body",
      JSON.stringify({
        resourceLogs: [
          {
            scopeLogs: [
              {
                logRecords: [
                  {
                    body: { stringValue: TEXT },
                    attributes: [{ key: "pod", value: { stringValue: "umiak" } }],
                  },
                ],
              },
            ],
          },
        ],
      }),
    ],
  ])("%s do not hide it", (_name, pasted) => {
    const plain = only(TEXT);
    const record = only(pasted);
    expect(record?.line).toBe(pasted.startsWith("```") ? 2 : 1);
    expect({ ...record, line: 1, ...NO_PODS }).toEqual(plain);
  });

  it.each([
    ["kubectl --prefix", `[pod/umiak-v1-5f7d/istio-proxy] ${JSON_LINE}`],
    ["CRI", `2026-09-16T00:17:19.000000001Z stdout F ${JSON_LINE}`],
    ["logcli's labels", `2026-09-16T00:17:19Z {app="umiak"} ${JSON_LINE}`],
    ["a list's comma", `${JSON_LINE},`],
    ["a CSV export", `1,"${JSON_LINE.replaceAll('"', '""')}",2`],
    ["Docker's JSON", JSON.stringify({ log: `${JSON_LINE}\n`, stream: "stdout" })],
    ["an Elasticsearch hit", JSON.stringify({ _index: "logs", _source: JSON_FIELDS })],
    ["indentation", JSON.stringify(JSON_FIELDS, null, 2)],
    ["indentation in a list", JSON.stringify([JSON_FIELDS], null, 2)],
    ["breaks inside strings", JSON_LINE.replace("outbound", "outb\nound")],
    [
      "numbers as strings",
      JSON.stringify({ ...JSON_FIELDS, response_code: "503", duration: "5ms" }),
    ],
    ["a trailing semicolon", JSON_LINE.replace("cluster.local", "cluster.local;")],
    ["Python's quotes", JSON_LINE.replaceAll('"', "'")],
    ["another order", JSON.stringify(Object.fromEntries(Object.entries(JSON_FIELDS).reverse()))],
    [
      "OTLP attributes",
      JSON.stringify({
        body: { stringValue: "" },
        attributes: Object.entries(JSON_FIELDS).map(([key, value]) => ({
          key,
          value: { stringValue: String(value) },
        })),
      }),
    ],
  ])("a JSON record is read through %s", (_name, pasted) => {
    expect({ ...only(pasted), line: 1, ...NO_PODS }).toEqual(only(JSON_LINE));
  });
});

describe("keys of one's own", () => {
  it("are known by their words", () => {
    const record = only(
      '{":authority":"a.com","x-envoy-origin-path":"/p","responseFlags":"UO","x-request-id":"r","http":{"response":{"status_code":503}},"upstreamCluster":"outbound|80||a.com"}',
    );
    expect(record).toMatchObject({
      authority: "a.com",
      path: "/p",
      flags: ["UO"],
      requestId: "r",
      responseCode: 503,
      destinationHost: "a.com",
    });
  });

  it("are told by the look of their values where the words are unknown", () => {
    const record = only(
      '{"when":"2026-09-16T00:17:18.647Z","verb_":"GET","rf":"URX,UF","to":"outbound|80||a.com","why":"via_upstream","envoy_code":503}',
    );
    expect(record).toMatchObject({
      startTime: "2026-09-16T00:17:18.647Z",
      flags: ["URX", "UF"],
      upstreamCluster: "outbound|80||a.com",
      details: "via_upstream",
      responseCode: 503,
    });
  });

  it.each([" ", ", "])("may be key=value text with %j between", (joint) => {
    const pairs = ['path="/a b"', "response_code=504", "response_flags=UT", "duration=15"];
    expect(only(pairs.join(joint))).toMatchObject({
      path: "/a b",
      responseCode: 504,
      flags: ["UT"],
      durationMs: 15,
    });
  });

  it.each(["istio_", "envoy-", "access_log."])("may all begin with %j", (prefix) => {
    const fields = Object.entries(JSON_FIELDS).map(([key, value]) => [`${prefix}${key}`, value]);
    expect(only(JSON.stringify(Object.fromEntries(fields)))).toEqual(only(JSON_LINE));
  });

  it.each([[["UF", "URX"]], ["UF|URX"], ["UF, URX"], ["uf,urx"]])(
    "may hold the flags as %j",
    (response_flags) => {
      const record = only(JSON.stringify({ ...JSON_FIELDS, response_flags }));
      expect(record).toEqual(only(JSON_LINE));
    },
  );

  it.each(["null", "N/A", "None", "<nil>", "-", ""])("may say nothing as %j", (nothing) => {
    const fields = { ...JSON_FIELDS, upstream_host: nothing, route_name: nothing };
    expect(only(JSON.stringify(fields))).toEqual(only(JSON_LINE));
  });

  it("may name the flags at length and the gRPC status by name", () => {
    const record = only(
      '{"response_flags":"UpstreamConnectionFailure,UpstreamRetryLimitExceeded","grpc_status":"Unavailable","response_code":200}',
    );
    expect(record).toMatchObject({ flags: ["UF", "URX"], grpcStatus: 14 });
  });
});

describe("records over several lines", () => {
  const broken = (width: number, joint: string) =>
    TEXT.match(new RegExp(`.{1,${width}}(?: |$)`, "g"))
      ?.map((part) => part.trim())
      .join(joint) ?? "";

  it.each([100, 120, 160])("a mail's wrap at %i columns is undone", (width) => {
    expect(only(broken(width, "\n"))).toEqual(only(TEXT));
  });

  it.each([79, 80, 132])("a terminal's wrap at %i columns is undone", (width) => {
    expect(only(TEXT.replace(new RegExp(`.{${width}}`, "g"), "$&\n"))).toEqual(only(TEXT));
  });

  it("a wrap before an empty last column is undone", () => {
    const empty = TEXT.replace(/default$/, "-");
    expect(only(empty.replace(/ -$/, "\n-"))).toEqual(only(empty));
  });

  it("a wrap before the last column of Envoy's own layout is undone", () => {
    const [own = ""] = TEXT.replace(/remote_.* - "-" 0/, "overflow} 0").split(" outbound|");
    expect(only(own.replace(/ (?="10\.0\.0\.9)/, "\n"))).toEqual(only(own));
    expect(only(own)?.upstreamHost).toBe("10.0.0.9:9080");
  });

  it("a terminal's wrap within the path is undone", () => {
    const long = `umiak-v1 istio-proxy ${TEXT.replace("/details/0", "/details/of/a/long/path/0")}`;
    expect(only(long.replace(/.{80}/g, "$&\n"))).toEqual(only(long));
  });

  it("a line that lacks its last column takes in no prose", () => {
    const cut = TEXT.slice(0, TEXT.lastIndexOf(" "));
    const { records, skipped } = decodeLines(`${cut}\nand then it broke`);
    expect(records).toHaveLength(1);
    expect(records[0]?.routeName).toBeNull();
    expect(skipped).toHaveLength(1);
  });

  it("a cut record swallows neither prose nor the record after it", () => {
    const { records, skipped } = decodeLines(
      `${HEAD} via_upstream - "-" 0 ...\nthen it broke\n${TEXT}`,
    );
    expect(records.map((record) => record.line)).toEqual([1, 3]);
    expect(skipped).toEqual([{ line: 2, reason: "not an access-log record" }]);
  });

  it.each([
    ["first", (text: string) => text.slice(2)],
    ["first and last", (text: string) => text.slice(2, -2)],
  ])("JSON without its %s brace is one record", (_brace, cut) => {
    const pasted = cut(JSON.stringify(JSON_FIELDS, null, 2));
    expect(decodeLines(pasted).records).toMatchObject([
      { line: 1, responseCode: 503, flags: ["UF", "URX"], durationMs: 5 },
    ]);
  });

  it.each(["", "17:", "logs/umiak.log:17:", "+", "\t", "<code>"])(
    "a record behind %j that lost its time and its first quote keeps its request",
    (before) => {
      const cut = TEXT.slice(TEXT.indexOf("GET"));
      expect(decodeLines(before + cut).records).toMatchObject([
        { method: "GET", path: "/details/0" },
      ]);
    },
  );

  it("stars of a path's own are no bold print", () => {
    expect(only(TEXT.replace("/details/0", "/a/**/b/**"))).toMatchObject({ path: "/a/**/b/**" });
  });

  it("a page's entities are undone in a path too", () => {
    const marked = TEXT.replace("/0 ", "/0?a=1&amp;b=&lt;2&gt; ").replaceAll('"', "&quot;");
    expect(only(marked)).toMatchObject({ path: "/details/0?a=1&b=<2>" });
  });

  it("dots where the rest was left out are no part of the last column", () => {
    const cut = `${TEXT.slice(0, TEXT.indexOf("umiak.quay.svc") + 10)}...`;
    expect(decodeLines(cut).records).toMatchObject([
      { upstreamCluster: "outbound|9080||umiak.quay" },
    ]);
  });

  it("a JSON record without its head gives what it holds", () => {
    const cut = JSON_LINE.slice(JSON_LINE.indexOf('ethod"'));
    expect(only(cut)).toMatchObject({ path: "/details/0", responseCode: 503, durationMs: 5 });
    const nested = JSON_LINE.replace(/}$/, ',"http":{"host":"a.com"}}').slice(30);
    expect(only(nested)?.responseCode).toBe(503);
  });

  it("a cut JSON record gives what it holds", () => {
    const { records } = decodeLines(`${JSON_LINE.slice(0, -14)}\n${JSON_LINE}`);
    expect(records.map((record) => record.flags)).toEqual([
      ["UF", "URX"],
      ["UF", "URX"],
    ]);
    expect(records.map((record) => record.line)).toEqual([1, 2]);
  });
});

describe("what is no access record", () => {
  it.each([
    [
      "2026-09-16T00:17:18.647Z\tinfo\tenvoy main\tstarting main dispatch loop",
      "an application's log line",
    ],
    [
      "[2026-09-16 00:17:18.647][1][warning][config] [source/x.cc:1] gRPC stream closed: 14",
      "an application's log line",
    ],
    [
      '{"level":"info","time":"2026-09-16T00:17:18Z","scope":"ads","msg":"xds ready"}',
      "JSON without access-log fields",
    ],
    [
      '{"level":30,"method":"GET","path":"/","status":200,"msg":"request done"}',
      "JSON without access-log fields",
    ],
    [
      '10.0.0.1 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 200 2326 "-" "curl/8"',
      "not an access-log record",
    ],
    [
      '10.0.0.1 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" 304 - "-" "curl/8"',
      "not an access-log record",
    ],
    ["$ kubectl logs deploy/umiak -c istio-proxy", "not an access-log record"],
    ['"Time","Line","tsNs"', "not an access-log record"],
    [
      "2026-07-11T20:04:35Z\tdebug\taccess\tconnection opened\tsrc.addr=10.0.0.1:1 dst.addr=10.0.0.2:2",
      "ztunnel opened a connection: its record comes when it ends",
    ],
    ['[2026-09-16T00:17:18.647Z] "GET /details', "cut before its status"],
  ])("%s is skipped", (text, reason) => {
    expect(decodeLines(text)).toEqual({ records: [], skipped: [{ line: 1, reason }] });
  });

  it("blank lines, fences and brackets are passed over in silence", () => {
    expect(decodeLines("\n  \n```\n[\n]\n")).toEqual({ records: [], skipped: [] });
  });
});

describe("ztunnel", () => {
  it("is read in text and in JSON alike", () => {
    const fields = {
      level: "error",
      time: "2026-07-11T20:04:35.774407Z",
      scope: "access",
      message: "connection complete",
      "src.addr": "10.0.0.1:34442",
      "dst.addr": "10.0.0.2:15008",
      "dst.service": "umiak.quay.svc.cluster.local",
      direction: "outbound",
      bytes_sent: 74,
      bytes_recv: 773,
      duration: "357ms",
      error: 'tls error: "bad" = x',
    };
    const json = only(JSON.stringify(fields));
    expect(json).toMatchObject({
      error: 'tls error: "bad" = x',
      bytesReceived: 773,
      durationMs: 357,
      isTcp: true,
    });
    expect({ ...only(ZTUNNEL), format: "ztunnel JSON" }).toEqual(json);
  });
});

describe("what people paste around ztunnel's lines", () => {
  const doubled = ZTUNNEL.replaceAll('\\"', "").replaceAll('"', '""');
  it.each([
    ["a string literal", JSON.stringify(ZTUNNEL), ZTUNNEL],
    ["logfmt", `level=info msg=${JSON.stringify(ZTUNNEL)} a="b"`, ZTUNNEL],
    ["a CSV cell", `1,"${doubled}",2`, doubled.replaceAll('""', '"')],
    ["HTML entities", ZTUNNEL.replaceAll('"', "&quot;"), ZTUNNEL],
    ["curly quotes", doubled.replaceAll('""', "”"), doubled.replaceAll('""', '"')],
    ["no-break spaces", ZTUNNEL.replaceAll(/[ \t]/g, "\u00a0"), ZTUNNEL.replaceAll("\t", " ")],
  ])("%s does not hide it", (_name, pasted, line) => {
    expect(only(pasted)).toEqual(only(line));
  });
});

describe("a stream", () => {
  it("gives the same records however it is cut", { timeout: 60_000 }, () => {
    const text = [TEXT, JSON.stringify(JSON_FIELDS, null, 2), "noise", ZTUNNEL, HEAD, TEXT].join(
      "\r\n",
    );
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        let state = DECODER_START;
        const records = [];
        const skipped = [];
        for (let at = 1; at < edges.length; at++) {
          const step = decodeChunk(state, text.slice(edges[at - 1], edges[at]));
          state = step.state;
          records.push(...step.decoded.records);
          skipped.push(...step.decoded.skipped);
        }
        const last = decodeEnd(state);
        expect({
          records: [...records, ...last.records],
          skipped: [...skipped, ...last.skipped],
        }).toEqual(decodeLines(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the pod", () => {
  it("is named by what stands before the record, and is the caller at its own proxy", () => {
    const pod = { pod: "umiak-v1-5f7d", podNamespace: null };
    const caller = { callerPod: "umiak-v1-5f7d", callerNamespace: null };
    expect(only(`[pod/umiak-v1-5f7d/istio-proxy] ${TEXT}`)).toMatchObject({ ...pod, ...caller });
    const inbound = TEXT.replace("outbound|9080||umiak.quay.svc.cluster.local", "inbound|9080||");
    expect(only(`umiak-v1-5f7d istio-proxy ${inbound}`)).toMatchObject({
      ...pod,
      callerPod: null,
    });
  });

  it("is named by the keys of a JSON record or of what is around it", () => {
    const labels = { pod: "umiak-v1", namespace: "quay" };
    const named = { pod: "umiak-v1", podNamespace: "quay", callerPod: "umiak-v1" };
    expect(only(JSON.stringify({ ...JSON_FIELDS, ...labels }))).toMatchObject(named);
    expect(only(JSON.stringify({ log: TEXT, kubernetes: labels }))).toMatchObject(named);
  });

  it("is the one that ztunnel speaks for", () => {
    const ends =
      'src.workload="cart-1" src.namespace="shop" dst.workload="umiak-1" dst.namespace="quay"';
    const line = ZTUNNEL.replace("dst.addr", `${ends} dst.addr`);
    const caller = { callerPod: "cart-1", callerNamespace: "shop" };
    expect(only(line)).toMatchObject({ pod: "cart-1", podNamespace: "shop", ...caller });
    const inbound = line.replace('"outbound"', '"inbound"');
    expect(only(inbound)).toMatchObject({ pod: "umiak-1", podNamespace: "quay", ...caller });
  });
});

it("flags of the gRPC access log are fields of their own", () => {
  const flagsOf = (responseFlags: object, key = "response_flags") =>
    decodeLines(
      JSON.stringify({
        common_properties: {
          upstream_cluster: "outbound|80||a.b.svc.cluster.local",
          [key]: responseFlags,
        },
        response: { response_code: { value: 503 }, response_code_details: "via_upstream" },
      }),
    ).records.map(({ responseCode, flags }) => [responseCode, flags]);
  expect(flagsOf({ no_healthy_upstream: true, fault_injected: false })).toEqual([[503, ["UH"]]]);
  expect(
    flagsOf({ upstreamConnectionFailure: true, overloadManager: true }, "responseFlags"),
  ).toEqual([[503, ["UF", "OM"]]]);
  expect(flagsOf({ unauthorized_details: { reason: "EXTERNAL_SERVICE" } })).toEqual([
    [503, ["UAEX"]],
  ]);
  expect(flagsOf({})).toEqual([[503, []]]);
});

it("addresses of the gRPC access log are put together", () => {
  const upstream = { socket_address: { address: "10.1.0.7", port_value: 8080 } };
  const downstream = { socketAddress: { address: "fd00::7", portValue: 41_234 } };
  const { records } = decodeLines(
    JSON.stringify({
      common_properties: {
        upstream_remote_address: upstream,
        upstream_cluster: "outbound|80||a.b.svc.cluster.local",
      },
      commonProperties: { downstreamRemoteAddress: downstream },
      response: { response_code: { value: 503 } },
    }),
  );
  expect(records).toMatchObject([
    { upstreamHost: "10.1.0.7:8080", downstreamRemote: "[fd00::7]:41234" },
  ]);
});

it("objects that stand on one line without a break between them are a record each", () => {
  const one = (flag: string) =>
    `{"response_code":503,"response_flags":"${flag}","upstream_cluster":"inbound|80||"}`;
  const flags = decodeLines(`${one("UF")}${one("UC")}`).records.map((record) => record.flags);
  expect(flags).toEqual([["UF"], ["UC"]]);
});

it("the pod is found under the names that collectors give it", () => {
  const message = TEXT;
  const attributes = [
    { key: "k8s.pod.name", value: { stringValue: "cart-1" } },
    { key: "k8s.namespace.name", value: { stringValue: "shop" } },
  ];
  const logRecords = [{ body: { stringValue: message } }];
  for (const text of [
    JSON.stringify({ message, kubernetes: { pod: { name: "cart-1" }, namespace: "shop" } }),
    JSON.stringify({ resourceLogs: [{ resource: { attributes }, scopeLogs: [{ logRecords }] }] }),
  ]) {
    const [record] = decodeLines(text).records;
    expect([record?.pod, record?.podNamespace]).toEqual(["cart-1", "shop"]);
  }
});
