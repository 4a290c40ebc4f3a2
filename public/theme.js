// Runs before the first paint, so that a chosen theme never flashes in the other one.
{
  const inUrl = new URLSearchParams(location.search).get("theme");
  let chosen = inUrl;
  try {
    chosen ??= localStorage.getItem("theme");
  } catch {
    // A framed page may be kept from storage: the system's theme stands.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
}
