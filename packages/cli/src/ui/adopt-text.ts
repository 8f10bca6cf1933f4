import { painter, printable } from "@flowc/diagnostics";
import type { AdoptResult } from "@flowc/project";
import { nounOf } from "@flowc/provisioner";
import { displayPath } from "./diagnostics.js";

/** What an adoption wrote, what it left out, and whether a plan finds anything to do. */
export function adoptText(result: AdoptResult, isProven: boolean, directory: string, color: boolean): string {
  const { instance, folder, files, flows, declared, leftOut, plan, environment } = result;
  const paint = painter(color);
  const counts = Object.entries(declared).map(([kind, count]) => `${nounOf(kind)} (${count})`);
  const samples = leftOut.find(({ because }) => because === "samples");
  return [
    paint("bold", printable(`Wrote instance "${instance}" to ${displayPath(folder, directory)}`)),
    ...(counts.length === 0 ? [] : [`  resources: ${counts.join(", ")}`]),
    ...(flows.length === 0 ? [] : [`  flows and modules: ${flows.length}`]),
    `  files: ${shortList(files)}`,
    ...(samples === undefined ? [] : [`  left out: ${samples.names.length} sample flows (--samples writes them)`]),
    isProven
      ? paint(
          "green",
          `Proven: a plan for ${environment} finds all ${plan?.changes.length ?? 0} resources as declared.`,
        )
      : paint("red", "Not proven: see above. Nothing was changed in Connect."),
  ].join("\n");
}

function shortList(files: readonly string[]): string {
  const top = files.filter((file) => !file.startsWith("flows/"));
  const rest = files.length - top.length;
  return rest === 0 ? top.join(", ") : `${top.join(", ")}, and ${rest} in flows/`;
}
