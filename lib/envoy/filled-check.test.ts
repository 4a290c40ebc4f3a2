import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accessRecord, calleeRecord } from "./access-record.fixture";
import { checksFor } from "./cause-check-facts";
import { CHECKS } from "./check-facts";
import { filledCheck } from "./filled-check";
import { shellQuoted } from "./named-host";

const POD = { pod: "web-6584ddcf65-k78wz", podNamespace: "front" };

describe("a command", () => {
  test("is filled with the record's own names", () => {
    expect(filledCheck(CHECKS.endpoints, accessRecord(POD))).toEqual({
      what: CHECKS.endpoints.what,
      command: String.raw`istioctl proxy-config endpoints web-6584ddcf65-k78wz.front | grep -E 'STATUS|[|]cart\.shop\.'`,
      missing: [],
    });
    expect(filledCheck(CHECKS.cluster, accessRecord(POD)).command).toEqual(
      expect.stringMatching(
        /^istioctl proxy-config clusters web-6584ddcf65-k78wz.front --fqdn cart.shop.svc.cluster.local -o json \|/,
      ),
    );
    expect(filledCheck(CHECKS.calleeLog, accessRecord()).command).toBe(
      "kubectl logs -n shop svc/cart --all-pods -c istio-proxy --since=1h",
    );
  });

  test("keeps the words in braces that the record does not tell, and names them", () => {
    const { command, missing } = filledCheck(CHECKS.routes, accessRecord());
    expect(command).toBe("istioctl proxy-config routes {pod}.{podNamespace}");
    expect(missing).toEqual(["pod", "podNamespace"]);
  });

  test("takes the callee's namespace for its pod's", () => {
    const record = calleeRecord({ pod: "cart-1" });
    expect(filledCheck(CHECKS.certificates, record).command).toBe(
      "istioctl proxy-config secret cart-1.shop",
    );
  });

  test("of many pods reads all that they wrote, and of one pod that alone", () => {
    for (const check of [CHECKS.dns, CHECKS.ztunnelLog]) {
      expect(filledCheck(check, accessRecord()).command).toContain(" --prefix --tail=-1 ");
    }
    expect(filledCheck(CHECKS.appLog, accessRecord(POD)).command).toBe(
      "kubectl logs -n front web-6584ddcf65-k78wz --since=1h",
    );
    expect(filledCheck(CHECKS.proxyLoad, accessRecord(POD)).command).toContain(
      "grep -E '^(POD|web-6584ddcf65-k78wz) '",
    );
  });

  test("names a host outside the cluster", () => {
    const record = accessRecord({
      upstreamCluster: "outbound|443||api.example.com",
      destinationService: null,
      destinationHost: "api.example.com",
    });
    expect(filledCheck(CHECKS.clusters, { ...record, ...POD }).command).toBe(
      "istioctl proxy-config clusters web-6584ddcf65-k78wz.front --fqdn api.example.com",
    );
  });

  test.each(["$(reboot)", "a;b", "a b", "`id`", "--all", "a\nb", "A|B", "'", "../x"])(
    "is not touched by the name %j",
    (name) => {
      const record = accessRecord({
        pod: name,
        podNamespace: name,
        destinationService: `${name}.${name}.svc.cluster.local`,
      });
      const { command } = filledCheck(CHECKS.calleeLog, record);
      expect(command).toBe(
        "kubectl logs -n {namespace} svc/{service} --all-pods -c istio-proxy --since=1h",
      );
      expect(filledCheck(CHECKS.routes, record).command).toContain("{pod}.{podNamespace}");
    },
  );

  test("lists all where the record does not tell what to look for", () => {
    const record = accessRecord({ destinationService: null, destinationHost: null });
    const { command, missing } = filledCheck(CHECKS.faults, record);
    expect(command).toMatch(/^kubectl get virtualservices -A -o 'custom-columns=[^']*'$/);
    expect(missing).toEqual([]);
  });
});

test("a quoted text is one word to a shell, and stays what it is", () => {
  const unit = fc.constantFrom("'", '"', "$", "(", ")", "|", "a", " ", "\n", "\\", "`", "!", "*");
  const texts = fc.sample(fc.string({ unit }), 200);
  const script = `printf '%s\\0' ${texts.map(shellQuoted).join(" ")}`;
  const words = execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
  expect(words).toEqual(texts);
});

test("every cause has something to check, and none has nothing", () => {
  expect(checksFor("none")).toEqual([]);
  expect(checksFor("rbac_denied")[0]).toBe(CHECKS.authorization);
});
