import type { Manifest, ManifestFlow } from "@flowc/flow-compiler";

const texts = new WeakMap<ManifestFlow, string>();

/**
 * A manifest as the text of its file: what `JSON.stringify` with an indentation of two makes of it. The text of a flow is
 * kept with its entry, since a watched project of a thousand flows writes its manifest with every change of one.
 */
export function manifestText({ version, flows }: Manifest): string {
  const written = flows.map((flow) => {
    const text = texts.get(flow) ?? JSON.stringify(flow, null, 2).replaceAll("\n", "\n    ");
    texts.set(flow, text);
    return text;
  });
  const list = written.length === 0 ? "[]" : `[\n    ${written.join(",\n    ")}\n  ]`;
  return `{\n  "version": ${version},\n  "flows": ${list}\n}\n`;
}
