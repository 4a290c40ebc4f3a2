import { formatFigure } from "@/lib/format/figure";

const RATES_PER_SECOND = [0.1, 1, 10, 100];

/** Rates to hide below, with the one of the address among them whatever it is. */
export function rateOptions(chosen: number | null): { value: string; label: string }[] {
  const rates = new Set(chosen === null ? RATES_PER_SECOND : [...RATES_PER_SECOND, chosen]);
  return [
    { value: "", label: "any rate" },
    ...[...rates]
      .sort((a, b) => a - b)
      .map((rate) => ({ value: String(rate), label: `from ${formatFigure(rate)}/s` })),
  ];
}
