import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECKS } from "@/lib/envoy/check-facts";
import { type EdgeNames, edgeCommand } from "./edge-commands";

const NAMES: EdgeNames = {
  caller: { cluster: "east", namespace: "web", name: "storefront" },
  callee: { cluster: "west", namespace: "orders", name: "cart-v1" },
  source: { cluster: "east", namespace: "web", name: "storefront", kind: "service" },
  destination: { cluster: "west", namespace: "orders", name: "cart-api", kind: "service" },
  hasSeveralClusters: false,
};
const TWO_CLUSTERS = { ...NAMES, hasSeveralClusters: true };

/** What a shell says to a command, with tools of ours in place of those it calls. */
function saidBy(tools: string, command: string, env: Record<string, string> = {}): string {
  return execFileSync("sh", ["-c", `${tools}; ${command}`], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

describe("a pod", () => {
  const PODS = [
    "cart-v1-api-6584ddcf65-k78wz",
    "cart-v10-6584ddcf65-k78wz",
    "cart-v1-cache-0",
    "cart-v1-db-0",
    "cart-v1-grpc-k78wz",
    "other-cart-v1-0",
  ];

  const LONG = "reconciliation-of-payments-with-the-bank-statements-v1";

  test.each([
    ["a Deployment", "cart-v1", "cart-v1-6584ddcf65-k78wz"],
    ["a StatefulSet", "cart-v1", "cart-v1-0"],
    ["a DaemonSet", "cart-v1", "cart-v1-k78wz"],
    ["a workload with a long name", LONG, `${LONG}-658k78wz`],
  ])("of %s is found among others, by a real shell", (_, name, pod) => {
    const callee = { cluster: "west", namespace: "orders", name };
    const { command } = edgeCommand(CHECKS.listening, { ...TWO_CLUSTERS, callee }, "callee");
    const others = [...PODS, LONG.replace("v1", "v2-658k78wz")];
    const names = [...others, pod, ...others].map((one) => `pod/${one}`).join("\n");
    const kubectl = `kubectl() { case "$2" in get) printf '%s\n' "$PODS";; *) echo "$1 $6";; esac; }`;
    const said = saidBy(kubectl, command, { PODS: names });
    expect(said.trim()).toBe(`--context=CONTEXT_OF_west pod/${pod}`);
  });
});

const ROUTES = `NAMESPACE   NAME      HOSTS              TO                                         FAULT
orders      cart      cart-api           cart-api,cart-api.orders.svc.cluster.local   map[abort:map[httpStatus:503]]
orders      cart-db   cart-api-db        cart-api-db                                <none>
edge        public    shop.example.com   cart-api.orders.svc.cluster.local          map[delay:map[fixedDelay:3s]]
other       cart      cart-api.other     cart-api.other                             <none>
`;

describe("the objects of an edge", () => {
  const kubectl = `kubectl() { printf '%s' "$TABLE"; }`;

  test("are those that name its host, by whatever of its names", () => {
    const { command } = edgeCommand(CHECKS.faults, NAMES, "caller");
    const lines = ROUTES.split("\n");
    expect(saidBy(kubectl, command, { TABLE: ROUTES }).trim().split("\n")).toEqual([
      lines[0],
      lines[1],
      lines[3],
    ]);
  });

  test("are those of a host outside the cluster", () => {
    const destination = {
      cluster: null,
      namespace: null,
      name: "api.example.com",
      kind: "external" as const,
    };
    const { command } = edgeCommand(CHECKS.faults, { ...NAMES, destination }, "caller");
    const own = "egress      api       api.example.com    api.example.com   <none>";
    const TABLE = `${ROUTES}${own.replaceAll("api.example", "apixexample")}\n${own}\n`;
    expect(saidBy(kubectl, command, { TABLE }).trim().split("\n").slice(1)).toEqual([own]);
  });

  test("are rules for all hosts, too", () => {
    const { command } = edgeCommand(CHECKS.destinationRules, NAMES, "caller");
    const rules = [
      "NAMESPACE      NAME      HOST                                SUBSETS   POLICY",
      "orders         cart      cart-api.orders.svc.cluster.local   v1,v2     <none>",
      "istio-system   default   *.local                             <none>    map[tls:map[mode:ISTIO_MUTUAL]]",
      "orders         db        cart-db                             <none>    <none>",
    ];
    const TABLE = `${rules.join("\n")}\n`;
    expect(saidBy(kubectl, command, { TABLE }).trim().split("\n")).toEqual(rules.slice(0, 3));
  });

  test("are filters of the namespace whose proxy saw it, and of the whole mesh", () => {
    const { command } = edgeCommand(CHECKS.envoyFilters, { ...NAMES, callee: null }, "callee");
    const TABLE = ["NAMESPACE NAME", "orders limit", "web other", "istio-system all"].join("\n");
    const said = saidBy(kubectl, command, { TABLE: `${TABLE}\n` });
    expect(said.trim().split("\n")).toEqual(["NAMESPACE NAME", "orders limit", "istio-system all"]);
  });

  test("are shown whole where nobody told the host", () => {
    const destination = { ...NAMES.destination, kind: "workload" as const };
    const { command, missing } = edgeCommand(
      CHECKS.destinationRules,
      { ...NAMES, destination },
      "caller",
    );
    expect(command).toMatch(/^kubectl get destinationrules -A -o 'custom-columns=[^ ]*'$/);
    expect(missing).toEqual([]);
  });
});

describe("a command of an edge", () => {
  test("names the workload whose proxy saw it, and the service that was called", () => {
    expect(edgeCommand(CHECKS.clusters, NAMES, "caller")).toEqual({
      what: CHECKS.clusters.what,
      command:
        "istioctl proxy-config clusters deploy/storefront.web --fqdn cart-api.orders.svc.cluster.local",
      cluster: null,
      missing: [],
    });
    expect(edgeCommand(CHECKS.endpoints, NAMES, "caller").command).toBe(
      String.raw`istioctl proxy-config endpoints deploy/storefront.web | grep -E 'STATUS|[|]cart-api\.orders\.'`,
    );
  });

  test("asks for the context of the cluster in which it runs, where there are several", () => {
    expect(edgeCommand(CHECKS.certificates, TWO_CLUSTERS, "callee")).toMatchObject({
      command: "istioctl --context=CONTEXT_OF_west proxy-config secret deploy/cart-v1.orders",
      cluster: "west",
    });
    expect(edgeCommand(CHECKS.faults, TWO_CLUSTERS, "callee")).toMatchObject({
      command: expect.stringMatching(/^kubectl --context=CONTEXT_OF_east get virtualservices /),
      cluster: "east",
    });
    const caller = { cluster: "a $(id)", namespace: "web", name: "storefront" };
    expect(edgeCommand(CHECKS.clusters, { ...TWO_CLUSTERS, caller }, "caller")).toMatchObject({
      command: expect.stringMatching(/^istioctl proxy-config clusters /),
      cluster: "a $(id)",
    });
  });

  test.each([
    ["what the caller's proxy holds", CHECKS.sync, "caller", "east"],
    ["what the callee's proxy holds", CHECKS.sync, "callee", "west"],
    ["the names that a caller asks for", CHECKS.dns, "caller", "east"],
    ["what the mesh lets out", CHECKS.outboundPolicy, "callee", "east"],
    ["filters at a callee whose workload nobody told", CHECKS.envoyFilters, "callee", "west"],
    ["what the service has", CHECKS.readyEndpoints, "caller", "west"],
    ["routes", CHECKS.routes, "caller", "east"],
  ] as const)("about %s runs in its cluster", (_, check, side, cluster) => {
    const names = { ...TWO_CLUSTERS, caller: null, callee: null };
    const { command, ...told } = edgeCommand(check, names, side);
    expect(told.cluster).toBe(cluster);
    expect(command).toContain(` --context=CONTEXT_OF_${cluster} `);
  });

  test("about what is outside of the mesh runs where that is called", () => {
    const name = "api.example.com";
    const outside = { cluster: null, namespace: null, name, kind: "external" } as const;
    const names = { ...TWO_CLUSTERS, callee: null, destination: outside };
    expect(edgeCommand(CHECKS.analysis, names, "caller").cluster).toBe("east");
  });

  test("looks at the callee's app, whoever saw the failure", () => {
    expect(edgeCommand(CHECKS.appLog, NAMES, "caller").command).toBe(
      "kubectl logs -n orders deploy/cart-v1 --all-pods --since=1h",
    );
  });

  test("tells the load of a workload's own pods, and of none whose name begins alike", () => {
    const { command } = edgeCommand(CHECKS.proxyLoad, NAMES, "callee");
    const rows = ["POD NAME CPU", "cart-v1-6584ddcf65-k78wz istio-proxy 3m", "cart-v1-0 app 1m"];
    const others = ["cart-v1-webhook-6584ddcf65-k78wz app 2m", "cart-v10-0 app 2m"];
    const kubectl = `kubectl() { printf '%s\\n' "$ROWS"; }`;
    const said = saidBy(kubectl, command, { ROWS: [...rows, ...others].join("\n") });
    expect(said.trim().split("\n")).toEqual(rows);
  });

  test("reads the logs of the time that is looked at, where that is over", () => {
    const names = { ...NAMES, logsSince: "2026-11-21T13:05:00.000Z" };
    expect(edgeCommand(CHECKS.appLog, names, "callee").command).toBe(
      "kubectl logs -n orders deploy/cart-v1 --all-pods --since-time=2026-11-21T13:05:00.000Z",
    );
  });

  test("looks into the log of the workload, which its service may be called unlike", () => {
    expect(edgeCommand(CHECKS.calleeLog, NAMES, "caller").command).toBe(
      "kubectl logs -n orders deploy/cart-v1 --all-pods -c istio-proxy --since=1h",
    );
    expect(edgeCommand(CHECKS.calleeLog, { ...NAMES, callee: null }, "caller").command).toBe(
      "kubectl logs -n orders svc/cart-api --all-pods -c istio-proxy --since=1h",
    );
  });

  test("quotes a host outside the cluster", () => {
    const destination = {
      cluster: null,
      namespace: null,
      name: "a b$(id)'",
      kind: "external" as const,
    };
    const { command } = edgeCommand(
      CHECKS.clusters,
      { ...NAMES, callee: null, destination },
      "caller",
    );
    expect(command).toBe(
      `istioctl proxy-config clusters deploy/storefront.web --fqdn 'a b$(id)'\\'''`,
    );
  });

  test("keeps the words in braces that nobody told, and names them", () => {
    const { command, missing } = edgeCommand(CHECKS.routes, { ...NAMES, caller: null }, "caller");
    expect(command).toBe("istioctl proxy-config routes {pod}.{podNamespace}");
    expect(missing).toEqual(["pod", "podNamespace"]);
  });

  test("looks into all namespaces where nobody told which", () => {
    const destination = {
      cluster: null,
      namespace: null,
      name: "no route",
      kind: "unknown",
    } as const;
    const nowhere = { ...NAMES, callee: null, destination };
    expect(edgeCommand(CHECKS.analysis, nowhere, "caller")).toMatchObject({
      command: "istioctl analyze -A",
      missing: [],
    });
  });

  test("never runs what a name holds", () => {
    const odd = fc.string({
      unit: fc.constantFrom("$", "(", ")", ";", "'", "`", "|", "a", "-", " "),
    });
    fc.assert(
      fc.property(odd, odd, (name, namespace) => {
        const names: EdgeNames = {
          caller: { cluster: null, namespace, name },
          callee: { cluster: null, namespace, name },
          source: null,
          destination: { cluster: null, namespace, name, kind: "external" },
          hasSeveralClusters: false,
        };
        const { command } = edgeCommand(CHECKS.clusters, names, "caller");
        const words = execFileSync(
          "sh",
          ["-c", `istioctl() { for w; do printf '%s\\0' "$w"; done; }; ${command}`],
          {
            encoding: "utf8",
          },
        ).split("\0");
        expect(words.slice(0, 2)).toEqual(["proxy-config", "clusters"]);
        expect(words.at(-2)).toBe(name);
      }),
      { numRuns: 25 },
    );
  });
});
