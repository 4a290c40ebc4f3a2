import { useEffect, useEffectEvent } from "react";
import type { LogSource } from "./decode-messages";

/** Whatever is pasted anywhere but into a field, as text or as files. */
export function usePaste(onPaste: (sources: LogSource[]) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const isField = event.target instanceof Element && event.target.closest("input, textarea");
    const sources = event.clipboardData === null ? [] : sourcesFrom(event.clipboardData);
    if (isField || sources.length === 0) return;
    event.preventDefault();
    onPaste(sources);
  });
  useEffect(() => {
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, []);
}

/** What was pasted or dropped: files before text. */
export function sourcesFrom(data: DataTransfer): LogSource[] {
  const files = [...data.files].map((file) => ({ name: file.name, blob: file }));
  const text = data.getData("text/plain");
  return files.length > 0 || text === "" ? files : [pastedSource(text)];
}

export function pastedSource(text: string): LogSource {
  return { name: "Pasted text", blob: new Blob([text]) };
}
