import { expect, test } from "vitest";
import { accessRecord } from "@/lib/envoy/access-record.fixture";
import { fieldsOf } from "./line-fields";

test("a field that the record does not have is left out, and 0 is not", () => {
  const fields = fieldsOf(accessRecord({ podNamespace: "shop", pod: "web-1", durationMs: 0 }));
  const texts = Object.fromEntries(fields.map(({ name, text }) => [name, text]));
  expect(texts).toMatchObject({ Pod: "shop/web-1", Took: "0 ms", "Bytes received": "0" });
  expect(texts).not.toHaveProperty("SNI");
  expect(texts).not.toHaveProperty("Flags");
});
