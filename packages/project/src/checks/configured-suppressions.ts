import { readFileSync } from "node:fs";
import type { ConfiguredSuppression } from "@flowc/diagnostics";
import type { Project } from "../project.js";
import { locateMember } from "../text/locate-member.js";

/** What the configuration of a project says is not to be reported, with its places there. */
export function configuredSuppressions({ config, configFile }: Project): ConfiguredSuppression[] {
  const ignored = config.checks?.ignore ?? [];
  if (ignored.length === 0) return [];
  const source = { file: configFile, text: readFileSync(configFile, "utf8") };
  return ignored.map(({ code, flow, block, reason }, index) => ({
    origin: "configuration",
    code,
    flow,
    ...(block !== undefined && { block }),
    reason,
    // The entry is found by counting: each has one member of this name.
    span: locateMember(source, ["checks", "ignore", ...Array<string>(index + 1).fill("code")]),
  }));
}
