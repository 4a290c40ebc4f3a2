import { expect, test } from "vitest";
import { serviceOfHost } from "./service-host";

const isInMesh = (host: string) => host === "cart.shop.svc.cluster.local";

function read(host: string) {
  return serviceOfHost(host, "bank", isInMesh);
}

test.each([
  "cart.shop.svc.cluster.local",
  "cart.shop.svc.corp.internal",
  "cart.shop.svc",
  "cart.shop.svc:8080",
  "cart.shop.svc.cluster.local:8080",
])("%s names service and namespace", (host) => {
  expect(read(host)).toEqual({ namespace: "shop", name: "cart" });
});

test("a bare name is a service beside the caller", () => {
  expect(read("cart")).toEqual({ namespace: "bank", name: "cart" });
  expect(read("cart:8080")).toEqual({ namespace: "bank", name: "cart" });
});

test("name and namespace are a service where the mesh has it", () => {
  expect(read("cart.shop:80")).toEqual({ namespace: "shop", name: "cart" });
  expect(read("example.com")).toBeNull();
});

test.each(["api.example.com", "10.0.0.5:8080", "a.b.svcs.io"])("%s names no service", (host) => {
  expect(read(host)).toBeNull();
});
