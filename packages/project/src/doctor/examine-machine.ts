import { createServer } from "node:net";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { amiss, fine, type Line } from "./line.js";
import { ownManifest, versionOf } from "./own-packages.js";

/** Whether this Node is one that flowc runs on. */
export function examineNode(found: string = process.versions.node): Line {
  const needed = ownManifest.engines.node;
  const least = needed.replace(/^\D+/, "");
  return isAtLeast(found, least)
    ? fine("node", `Node ${found}`)
    : amiss("node", projectDiagnostics.create("CLI310", { found, needed }));
}

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split(".").map((part) => Number.parseInt(part, 10) || 0));
  for (const [index, wanted] of (b ?? []).entries()) {
    const given = a?.[index] ?? 0;
    if (given !== wanted) return given > wanted;
  }
  return true;
}

/** Whether the packages that bring programs for a kind of machine run on this one: both are tried. */
export async function examineBinaries(): Promise<readonly Line[]> {
  const tries: readonly (readonly [name: string, run: () => Promise<unknown>])[] = [
    ["esbuild", async () => (await import("esbuild")).transform("let one: 1 = 1;", { loader: "ts" })],
    ["oxc-parser", async () => (await import("oxc-parser")).parseSync("one.ts", "let one: 1 = 1;").program],
  ];
  const lines: Line[] = [];
  for (const [name, run] of tries) {
    try {
      await run();
      lines.push(fine("binaries", `${name} ${versionOf(name) ?? ""} runs`));
    } catch (error) {
      const reason = firstLine(error instanceof Error ? error.message : String(error));
      lines.push(amiss("binaries", projectDiagnostics.create("CLI314", { package: name, reason })));
    }
  }
  return lines;
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}

/** Whether servers of this machine can be reached from this machine. */
export async function examineLoopback(): Promise<Line> {
  const server = createServer();
  return new Promise((resolve) => {
    server.on("error", (error) => {
      resolve(amiss("loopback", projectDiagnostics.create("CLI319", { reason: systemReason(error) })));
    });
    server.listen(0, "127.0.0.1", () =>
      server.close(() => resolve(fine("loopback", "servers can listen on 127.0.0.1"))),
    );
  });
}
