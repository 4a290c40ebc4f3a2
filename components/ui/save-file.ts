/** As long as a browser may take to begin a download. */
const KEPT_MS = 60_000;

/** Offers a file to whoever pressed for it. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
