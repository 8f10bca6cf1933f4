import { SourceMap, type SourceMapPayload } from "node:module";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";

/** What vitest keeps of a module that it has compiled, as far as it is used here. */
interface CompiledModule {
  readonly meta?: { readonly code?: string };
}

/** The part of vitest's worker that knows the compiled modules; seen in vitest 4.1. Without it places stay as they are. */
interface Worker {
  readonly evaluatedModules?: { readonly fileToModulesMap?: ReadonlyMap<string, ReadonlySet<CompiledModule>> };
}

const mapComment = "//# sourceMappingURL=data:application/json;base64,";

function mapOf(code: string): SourceMap | undefined {
  const start = code.lastIndexOf(mapComment);
  if (start === -1) return undefined;
  const [encoded = ""] = code.slice(start + mapComment.length).split("\n", 1);
  return new SourceMap(JSON.parse(Buffer.from(encoded, "base64").toString("utf8")) as SourceMapPayload);
}

function codeOf(file: string): string | undefined {
  const { __vitest_worker__: worker } = globalThis as { readonly __vitest_worker__?: Worker };
  for (const { meta } of worker?.evaluatedModules?.fileToModulesMap?.get(file) ?? []) {
    if (meta?.code !== undefined) return meta.code;
  }
  return undefined;
}

/**
 * Makes the places of blocks those of the author's source: vitest runs compiled code, and flows note where in that code
 * their blocks were made.
 */
export function mapPlacesOfVitest(): void {
  const maps = new Map<string, { readonly code: string; readonly map: SourceMap | undefined }>();
  setCallSiteMapper(({ file: given, line, column }) => {
    const file = given.startsWith("file://") ? decodeURI(given.slice("file://".length)) : given;
    const code = codeOf(file);
    if (code === undefined) return { file, line, column };
    let known = maps.get(file);
    if (known?.code !== code) {
      known = { code, map: mapOf(code) };
      maps.set(file, known);
    }
    const entry = known.map?.findEntry(line - 1, column - 1);
    if (entry === undefined || !("originalLine" in entry)) return { file, line, column };
    return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  });
}
