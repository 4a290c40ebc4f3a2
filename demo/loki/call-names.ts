import type { Call } from "@/demo/traffic/calls";
import type { Service } from "@/demo/traffic/shop";
import type { Chance } from "./logged-calls";

/** What a request asked for. */
export type Asked = { method: string; path: string; protocol: string; authority: string };

const PATHS: Readonly<Record<string, readonly string[]>> = {
  storefront: ["/", "/products/#", "/basket", "/login"],
  "mobile-api": ["/v2/home", "/v2/products/#", "/v2/basket"],
  search: ["/search?q=lamp", "/suggest?q=la"],
  reviews: ["/reviews/#", "/reviews/#/summary"],
  recommendations: ["/for/#", "/also-bought/#"],
  media: ["/img/#.webp", "/img/#/thumb"],
  catalog: ["/products/#", "/products?category=garden"],
  "cart-api": ["/carts/#", "/carts/#/items"],
  checkout: ["/checkout/#", "/checkout/#/pay"],
  shipping: ["/quotes", "/labels/#"],
  notifications: ["/notify/#"],
  ledger: ["/entries", "/accounts/#/balance"],
};
const METHODS: Readonly<Record<string, string>> = {
  "/login": "POST",
  "/quotes": "POST",
  "/entries": "POST",
  "/notify/#": "POST",
  "/carts/#/items": "POST",
  "/checkout/#/pay": "POST",
};
const RPC_METHODS: Readonly<Record<string, readonly string[]>> = {
  inventory: ["Reserve", "InStock"],
  pricing: ["Quote"],
  orders: ["Place"],
  payments: ["Charge"],
  fraud: ["Score"],
  tracking: ["Follow"],
};
const PORTS: Readonly<Record<Call["protocol"], number>> = { http: 8080, grpc: 9000, tcp: 5432 };
const CACHE_PORT = 6379;
const HTTPS_PORT = 443;
const MOST_IDS = 90_000;

export function isOutside({ host }: Service): boolean {
  return !host.endsWith(".svc.cluster.local");
}

export function portOf({ service, protocol }: Pick<Call, "service" | "protocol">): number {
  if (isOutside(service)) return HTTPS_PORT;
  return service.name.includes("cache") ? CACHE_PORT : PORTS[protocol];
}

export function askedOf(call: Call, chance: Chance): Asked {
  const pick = chance("path");
  const authority = authorityOf(call);
  if (call.protocol === "grpc") {
    const [method = "Call"] = from(RPC_METHODS[call.service.name] ?? [], pick);
    const name = call.service.name.replace(/^./, (letter) => letter.toUpperCase());
    return { method: "POST", path: `/shop.${name}/${method}`, protocol: "HTTP/2", authority };
  }
  const [template = "/api/#"] = from(PATHS[call.service.name] ?? [], pick);
  const path = template.replace("#", String(Math.floor(10_000 + pick * MOST_IDS)));
  const protocol = call.from.dataplane === "gateway" ? "HTTP/2" : "HTTP/1.1";
  return { method: METHODS[template] ?? "GET", path, protocol, authority };
}

function authorityOf({ from: caller, service, protocol }: Call): string {
  if (caller.dataplane === "gateway") {
    return service.host === "unknown" ? "old.shop.example" : "shop.example";
  }
  if (isOutside(service)) return service.host;
  const name =
    service.namespace === caller.namespace ? service.name : `${service.name}.${service.namespace}`;
  return `${name}:${portOf({ service, protocol })}`;
}

function from(texts: readonly string[], unit: number): readonly string[] {
  return texts.slice(Math.floor(unit * texts.length));
}
