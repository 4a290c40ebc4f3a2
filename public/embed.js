// Frames of Flaghoist as elements that take the height of what they show:
// <flaghoist-edge source="ns/name" destination="ns/name">, <flaghoist-verdict …>,
// <flaghoist-service service="ns/name"> and <flaghoist-map>. docs/embedding.md describes them.

const ROOT = new URL(".", import.meta.url);

/** What each frame reads of its address, one attribute each; `namespace` may hold several. */
const PARAMETERS = ["source", "destination", "protocol", "service", "namespace", "group", "window"]
  .concat(["range", "at", "compare", "theme", "view", "q", "sort", "selected"])
  .concat(["focus", "hops", "reach", "hide", "least", "label", "folding"]);

/** Until a frame tells its own height; a map has none. */
const HEIGHTS_PX = { edge: 640, verdict: 240, service: 520, map: 600 };
const MOST_PX = 20_000;

/** How long after its arrival a frame may take to speak. */
const PATIENCE_MS = 5_000;

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; }
  iframe { display: block; width: 100%; border: 0; }
  [hidden] { display: none; }
  p { margin: 0; padding: 12px; border: 1px solid; font: 14px/1.5 system-ui, sans-serif; }
`);

class FlaghoistFrame extends HTMLElement {
  static observedAttributes = [...PARAMETERS, "height", "title"];

  #root = this.attachShadow({ mode: "open" });
  #frame = null;
  #words = null;
  #heightPx = HEIGHTS_PX[this.#kind];
  #isPlanned = false;
  #isReady = false;
  #patience = 0;
  #listening = null;

  get #kind() {
    return this.localName.replace("flaghoist-", "");
  }

  connectedCallback() {
    this.#root.adoptedStyleSheets = [STYLE];
    this.#listening = new AbortController();
    addEventListener("message", (event) => this.#hear(event), { signal: this.#listening.signal });
    this.#plan();
  }

  disconnectedCallback() {
    this.#listening.abort();
    clearTimeout(this.#patience);
    this.#root.replaceChildren();
    this.#frame = null;
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "height" && this.#frame) this.#fit();
    else this.#plan();
  }

  /** However many attributes change at once, there is one new frame. */
  #plan() {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) this.#build();
    });
  }

  /** A new frame each time: another address in the old one would be a step in the page's history. */
  #build() {
    clearTimeout(this.#patience);
    const frame = document.createElement("iframe");
    frame.title = this.title || `Flaghoist: ${this.#subject()}`;
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
    );
    frame.allow = "clipboard-write; fullscreen";
    frame.loading = "lazy";
    frame.referrerPolicy = "strict-origin";
    frame.addEventListener("load", () => this.#wait());
    frame.src = this.#address();
    this.#frame = frame;
    this.#words = null;
    this.#isReady = false;
    this.#fit();
    this.#root.replaceChildren(frame);
  }

  #address() {
    const url = new URL(`embed/${this.#kind}`, ROOT);
    for (const name of PARAMETERS) {
      const text = this.getAttribute(name);
      if (!text) continue; // templates leave empty what they do not know
      const values = name === "namespace" ? text.split(/[\s,]+/).filter(Boolean) : [text];
      for (const value of values) url.searchParams.append(name, value);
    }
    return url.href;
  }

  #subject() {
    const [source, destination, service] = ["source", "destination", "service"].map((name) =>
      this.getAttribute(name),
    );
    if (source && destination) return `${source} → ${destination}`;
    return service ?? this.#kind;
  }

  #fit() {
    const wanted = Number(this.getAttribute("height"));
    this.#frame.style.height = `${wanted > 0 ? wanted : this.#heightPx}px`;
  }

  /** A refused frame arrives as well, as a page of the browser's own that says nothing. */
  #wait() {
    clearTimeout(this.#patience);
    if (!this.#isReady) this.#patience = setTimeout(() => this.#explain(), PATIENCE_MS);
  }

  #explain() {
    this.#words = document.createElement("p");
    this.#words.setAttribute("role", "status");
    this.#words.textContent =
      `Flaghoist at ${ROOT.origin} does not answer here. To be shown on this page, its setting ` +
      `EMBED_ALLOWED_ORIGINS has to name ${location.origin}, and this page's own policy ` +
      `(frame-src) has to allow ${ROOT.origin}. It may also be out of reach.`;
    this.#frame.hidden = true;
    this.#root.append(this.#words);
  }

  #hear({ source, origin, data }) {
    if (this.#frame === null || source !== this.#frame.contentWindow) return;
    if (origin !== ROOT.origin || data?.flaghoist !== 1) return;
    const { type, flaghoist, ...detail } = data;
    if (type === "ready") this.#answered();
    if (type === "resize" && detail.height > 0) {
      this.#heightPx = Math.min(detail.height, MOST_PX);
      this.#fit();
    }
    this.dispatchEvent(
      new CustomEvent(`flaghoist-${type}`, { detail, bubbles: true, composed: true }),
    );
  }

  #answered() {
    this.#isReady = true;
    clearTimeout(this.#patience);
    this.#words?.remove();
    this.#frame.hidden = false;
  }
}

for (const kind of Object.keys(HEIGHTS_PX)) {
  const tag = `flaghoist-${kind}`;
  if (!customElements.get(tag)) customElements.define(tag, class extends FlaghoistFrame {});
}
