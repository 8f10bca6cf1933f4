import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { managerWords, type PackageManager } from "./package-manager.js";

export interface InstallOptions {
  readonly folder: string;
  readonly packageManager: PackageManager;
  /** Where what the package manager says is written. */
  readonly output: Writable;
  readonly signal?: AbortSignal | undefined;
}

/** Installs the packages of a project. Reports CLI304. */
export async function installPackages(options: InstallOptions): Promise<readonly Diagnostic[]> {
  const { folder, packageManager, output, signal } = options;
  const command = managerWords[packageManager].install;
  const failed = (reason: string) => [projectDiagnostics.create("CLI304", { command, reason })];
  return new Promise((resolve) => {
    const child = spawn(packageManager, ["install"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      // On Windows package managers are batch files, which only a shell starts. No word here comes from outside.
      shell: process.platform === "win32",
      ...(signal && { signal }),
    });
    for (const stream of [child.stdout, child.stderr]) stream.pipe(output, { end: false });
    child.on("error", (error) => resolve(signal?.aborted ? [] : failed(reasonOf(error, packageManager))));
    child.on("close", (code) =>
      resolve(code === 0 || signal?.aborted ? [] : failed(`it ended with ${code ?? "a signal"}`)),
    );
  });
}

function reasonOf(error: Error, packageManager: string): string {
  const isMissing = "code" in error && error.code === "ENOENT";
  return isMissing ? `${packageManager} is not installed` : systemReason(error);
}
