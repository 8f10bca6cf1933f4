// The generated page docs/reference/configuration.md: what is accepted comes from the shapes that the configuration is
// checked with, what it means from the comments of its types.
import { configurationPage } from "./configuration-page.mjs";
import { documentSchemas } from "./document-schemas.mjs";

const shapes = new URL("../../packages/project/dist/config/config-shape.js", import.meta.url);

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generate() {
  const configuration = documentSchemas().get("configuration");
  const types = { ...configuration?.$defs, FlowcConfig: configuration ?? {} };
  return [{ path: "docs/reference/configuration.md", text: configurationPage(await import(shapes.href), types) }];
}
