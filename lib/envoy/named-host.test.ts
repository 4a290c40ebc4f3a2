import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { wordsOfHost, wordsOfService } from "./named-host";

/** The lines that `grep -E` finds by one of a host's patterns. */
function found(pattern: string | null, lines: readonly string[]): string[] {
  const { stdout } = spawnSync("grep", ["-E", pattern ?? "(no pattern)"], {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  return stdout.split("\n").filter(Boolean);
}

const LINE = '"GET / HTTP/1.1" 503 UF - - "-" 0 91 9 - "-" "curl" "8f" ';

describe("a proxy's lines about a host outside the mesh", () => {
  test.each([
    ["that it has a rule for", '"api.example.com" "-" outbound|443||api.example.com -'],
    ["that it lets through", '"api.example.com" "203.0.113.7:443" PassthroughCluster -'],
    ["that was called with its port", '"api.example.com:8443" "-" PassthroughCluster -'],
    ["that only TLS tells", '"-" "203.0.113.7:443" PassthroughCluster - - - api.example.com -'],
  ])("%s are found", (_, end) => {
    const others = ["my-api.example.com", "api.example.com.test", "apixexample.com"].map(
      (host) => `${LINE}"${host}" "203.0.113.7:443" PassthroughCluster -`,
    );
    for (const host of ["api.example.com", "api.example.com:8443"]) {
      expect(found(wordsOfHost(host).asCluster, [LINE + end, ...others])).toEqual([LINE + end]);
    }
  });

  test("are those of all that it lets through, where none is named", () => {
    const through = `${LINE}"-" "203.0.113.7:443" PassthroughCluster -`;
    const other = `${LINE}"cart" "10.0.0.1:80" outbound|80||cart.shop.svc.cluster.local -`;
    expect(found(wordsOfHost("PassthroughCluster").asCluster, [through, other])).toEqual([through]);
  });
});

function rows(namespace: string, hosts: readonly string[]): string[] {
  return hosts.map((host) => `${namespace}   rule   ${host}   <none>`);
}

describe("objects", () => {
  test("of a host outside the mesh name it, or a wildcard that it falls under", () => {
    const { asHost } = wordsOfHost("api.eu.example.com:443");
    const own = ["api.eu.example.com", "*.eu.example.com", "*.example.com", "a.test,*.com,b.test"];
    const others = ["*.us.example.com", "*.api.eu.example.com", "example.com", "*.test", "*"];
    expect(found(asHost, rows("egress", [...own, ...others]))).toEqual(rows("egress", own));
  });

  test("of a service name it whole, or with its namespace, or are for all of a domain", () => {
    const { asHost } = wordsOfService("cart", "shop");
    const own = ["cart.shop", "cart.shop.svc", "cart.shop.svc.cluster.local", "a,cart.shop"];
    const wide = ["*.local", "*.svc.cluster.local", "*.shop.svc.cluster.local"];
    const others = ["cart.shopping", "my-cart.shop", "*.web.svc.cluster.local", "*.shop.test"];
    expect(found(asHost, rows("web", [...own, ...wide, ...others]))).toEqual(
      rows("web", [...own, ...wide]),
    );
  });

  test("name a service short only in its own namespace", () => {
    const { asHost } = wordsOfService("cart", "shop");
    const own = rows("shop", ["cart", "web,cart"]);
    expect(found(asHost, [...own, ...rows("web", ["cart"]), ...rows("shop", ["cart-db"])])).toEqual(
      own,
    );
  });
});
