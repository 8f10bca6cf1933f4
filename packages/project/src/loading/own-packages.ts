import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const addresses = new Map<string, string | undefined>();

/**
 * The address in the running flowc of one of its own packages, so that there is one copy of them wherever the files of a
 * project are. Undefined for anything else, also for a package that this flowc does not bring: the project's own
 * installation has it or not.
 */
export function ownAddress(specifier: string): string | undefined {
  if (!/^(@flowc\/[^/]+(\/.*)?|flowc)$/.test(specifier)) return undefined;
  if (!addresses.has(specifier)) addresses.set(specifier, addressOf(specifier));
  return addresses.get(specifier);
}

function addressOf(specifier: string): string | undefined {
  try {
    // A configuration needs nothing of the command line but `defineConfig`.
    const path = specifier === "flowc" ? "@flowc/project/config" : specifier;
    return pathToFileURL(require.resolve(path)).href;
  } catch {
    return undefined;
  }
}

let builders: string | undefined;

/** Whether a file is running code of the builders, which is no place of an author wherever it is installed. */
export function isOfBuilders(file: string): boolean {
  builders ??= `${dirname(require.resolve("@flowc/flow-dsl"))}${sep}`;
  return file.startsWith(builders);
}
