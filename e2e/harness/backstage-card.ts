import { build } from "esbuild";

/** As much of Backstage as its cards see: an entity, a frame around a card, and a list of extensions. */
const STAND_INS: Record<string, string> = {
  "@backstage/plugin-catalog-react": `
    import { createElement } from "react";
    const annotations = { "flaghoist.example/service": "web/storefront" };
    export const useEntity = () => ({ entity: { metadata: { name: "storefront", annotations } } });
    export const EntityInfoCard = ({ title, children }) =>
      createElement("section", { "aria-label": title }, children);`,
  "@backstage/plugin-catalog-react/alpha":
    "export const EntityCardBlueprint = { make: (extension) => extension };",
  "@backstage/frontend-plugin-api": "export const createFrontendModule = (module) => module;",
};

const MAIN = `
  import { createRoot } from "react-dom/client";
  import { useEntity } from "@backstage/plugin-catalog-react";
  import catalog from "./module";
  const [{ params }] = catalog.extensions;
  if (!params.filter(useEntity().entity)) throw new Error("the card is not for this entity");
  createRoot(document.getElementById("root")).render(await params.loader());
`;

/** A page's script out of the two snippets of a card, by the JSX that Backstage's own build uses. */
export async function backstageScript(card: string, module: string): Promise<string> {
  const files: Record<string, string> = {
    ...STAND_INS,
    "./main": MAIN,
    "./module": module,
    "./FlaghoistCard": card,
  };
  const { outputFiles } = await build({
    entryPoints: ["./main"],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    plugins: [
      {
        name: "snippets",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(@backstage\/|\.\/)/ }, ({ path }) =>
            path in files ? { path, namespace: "snippets" } : null,
          );
          onLoad({ filter: /.*/, namespace: "snippets" }, ({ path }) => ({
            contents: files[path] ?? "",
            loader: "jsx",
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join("\n");
}
