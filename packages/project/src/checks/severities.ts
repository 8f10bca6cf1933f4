import { readFileSync } from "node:fs";
import { join, normalize, relative, sep } from "node:path";
import type { Diagnostic, FindingPolicyOptions } from "@flowc/diagnostics";
import type { ChecksConfig } from "../config/checks-config.js";
import type { Project } from "../project.js";
import { locateMember } from "../text/locate-member.js";
import { checksDiagnostics } from "./checks-diagnostics.js";

/**
 * The severity that the configuration chooses for a code in a file: that of the innermost folder which says something,
 * else that of the project.
 * @param root folder of the configuration, absolute
 */
export function chosenSeverity(
  { severities = {}, folders = {} }: ChecksConfig,
  root: string,
): FindingPolicyOptions["severityOf"] {
  const inner = Object.entries(folders)
    .map(([folder, chosen]) => ({ folder: absoluteFolder(folder, root), chosen: new Map(Object.entries(chosen)) }))
    .sort((a, b) => b.folder.length - a.folder.length);
  const outer = new Map(Object.entries(severities));
  return (code, file) => {
    const holder = inner.find(({ folder, chosen }) => chosen.has(code) && file !== undefined && isInside(file, folder));
    return holder?.chosen.get(code) ?? outer.get(code);
  };
}

/** The folders for which severities are chosen but which hold none of the files of some lists (CLI147). */
export function foldersWithoutFiles(
  { config, configFile, root }: Project,
  files: readonly (readonly string[])[],
): Diagnostic[] {
  const folders = Object.keys(config.checks?.folders ?? {});
  if (folders.length === 0) return [];
  const all = files.flat();
  const empty = folders.filter((folder) => !all.some((file) => isInside(file, absoluteFolder(folder, root))));
  if (empty.length === 0) return [];
  const source = { file: configFile, text: readFileSync(configFile, "utf8") };
  return empty.map((folder) =>
    checksDiagnostics.create("CLI147", { folder }, { span: locateMember(source, ["checks", "folders", folder]) }),
  );
}

function absoluteFolder(folder: string, root: string): string {
  return normalize(join(root, folder)).replace(/[\\/]+$/, "");
}

/** A file is inside itself: an entry may name one. */
function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && path !== file);
}
