// Runs before the first paint, so that a chosen theme never flashes in the other one.
{
  // What a frame shows hangs on its address alone: neither we nor a library of ours finds storage there.
  const isFrame = location.pathname.startsWith("/embed/");
  if (isFrame) Object.defineProperty(window, "localStorage", { value: undefined });
  let chosen = new URLSearchParams(location.search).get("theme");
  try {
    chosen ??= localStorage?.getItem("theme");
  } catch {
    // The browser may allow no storage: the system's theme stands.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
}
