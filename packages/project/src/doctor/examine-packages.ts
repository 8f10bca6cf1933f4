import { createRequire } from "node:module";
import { join } from "node:path";
import { projectDiagnostics } from "../project-diagnostics.js";
import { amiss, fine, type Line } from "./line.js";
import { ownPackages, versionFrom, versionOf } from "./own-packages.js";

/** What the editor, the compiler and the tests of a project look for in its folder. */
const wanted = ["flowc", "@flowc/flow-dsl", "@flowc/provisioner", "@flowc/testing", "typescript", "vitest"];

/**
 * Whether the packages of flowc are of one version, here and in the project, and whether the project has what it needs.
 * @param version of the flowc that runs
 */
export function examinePackages(root: string, version: string): readonly Line[] {
  const from = createRequire(join(root, "package.json"));
  const installed = new Map(
    [...new Set([...wanted, ...ownPackages])].flatMap((name) => {
      const found = versionFrom(from, name);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
  const missing = wanted.filter((name) => !installed.has(name));
  const others = ["typescript", "vitest"].flatMap((name) =>
    installed.has(name) ? [`${name} ${installed.get(name)}`] : [],
  );
  return [
    versionsLine(versionsOf(version, installed)),
    ...(others.length === 0 ? [] : [fine("packages", others.join(", "))]),
    ...(missing.length === 0
      ? []
      : [amiss("packages", projectDiagnostics.create("CLI312", { root, packages: missing }))]),
  ];
}

function versionsLine(versions: Readonly<Record<string, readonly string[]>>): Line {
  const found = Object.keys(versions);
  if (found.length > 1) return amiss("packages", projectDiagnostics.create("CLI311", { versions }));
  return fine("packages", `flowc and its packages ${found.join("")}`);
}

/** Names by version: those that run here, and those of the project where they are others. */
function versionsOf(
  version: string,
  installed: ReadonlyMap<string, string>,
): Readonly<Record<string, readonly string[]>> {
  const versions: Record<string, string[]> = {};
  const add = (name: string, of: string | undefined) => {
    if (of !== undefined && !versions[of]?.includes(name)) versions[of] = [...(versions[of] ?? []), name];
  };
  add("the flowc that runs", version);
  for (const name of ownPackages) if (versionOf(name) !== version) add(`${name} that runs`, versionOf(name));
  for (const [name, of] of installed) if (isOwn(name) && of !== version) add(`${name} of the project`, of);
  return versions;
}

function isOwn(name: string): boolean {
  return name === "flowc" || name.startsWith("@flowc/");
}
