import { expect, test } from "vitest";
import { toOpenMetrics } from "@/e2e/harness/open-metrics";
import { startPrometheus } from "@/e2e/harness/prometheus";

test("a Prometheus filled from series holds every sample at its millisecond", async () => {
  const timesMs = [1_760_000_000_001, 1_760_000_015_123, 1_760_009_999_999];
  const openMetrics = toOpenMetrics([
    { labels: { __name__: "a_total", b: 'say "\\n"\n' }, timesMs, values: [0.1, Number.NaN, 1e21] },
  ]);
  const { url, stop } = await startPrometheus({ openMetrics });
  try {
    const answer = await fetch(`${url}/api/v1/query?query=a_total[1d]&time=1760010000`);
    expect(await answer.json()).toMatchObject({
      data: {
        result: [
          {
            metric: { __name__: "a_total", b: 'say "\\n"\n' },
            values: [
              [1_760_000_000.001, "0.1"],
              [1_760_000_015.123, "NaN"],
              [1_760_009_999.999, "1e+21"],
            ],
          },
        ],
      },
    });
  } finally {
    await stop();
  }
});
