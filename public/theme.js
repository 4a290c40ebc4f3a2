// Runs before the first paint, so that a chosen theme never flashes in the other one.
{
  const inUrl = new URLSearchParams(location.search).get("theme");
  let chosen = inUrl;
  const isFrame = location.pathname.startsWith("/embed/"); // a frame's look is in its address alone
  try {
    if (!isFrame) chosen ??= localStorage.getItem("theme");
  } catch {
    // The browser may allow no storage: the system's theme stands.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
}
