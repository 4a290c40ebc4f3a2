import { expect, test } from "vitest";
import { accessRecord } from "@/lib/envoy/access-record.fixture";
import { clockText, requestText, statusText } from "./line-words";

test("a time is its clock, and stays as it is where it has none", () => {
  expect(clockText("2026-11-21T12:00:00.123Z")).toBe("12:00:00.123");
  expect(clockText("2026-11-21T12:00:00.123456789Z")).toBe("12:00:00.123");
  expect(clockText("yesterday")).toBe("yesterday");
  expect(clockText(null)).toBe("–");
});

test("a status is gRPC's where that went wrong, else HTTP's", () => {
  expect(statusText(accessRecord({ grpcStatus: 14 }))).toBe("gRPC 14");
  expect(statusText(accessRecord({ grpcStatus: 0 }))).toBe("200");
  expect(statusText(accessRecord({ isTcp: true, responseCode: 0 }))).toBe("TCP");
});

test("a request says what was asked, and of whom", () => {
  expect(requestText(accessRecord())).toBe("GET /cart → cart.shop");
  expect(requestText(accessRecord({ method: null, destinationService: null }))).toBe("cart:8080");
});
