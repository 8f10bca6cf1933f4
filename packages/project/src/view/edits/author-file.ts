import { createHash, randomUUID } from "node:crypto";
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { systemReason } from "../../system-reason.js";
import { type OrProblem, projectEditDiagnostics } from "./edit-codes.js";

/** A file of an author as it is on the disk. */
export interface AuthorText {
  /** Path without links: what is written is the file itself, and links to it stay links. */
  readonly file: string;
  /** Path from the root of the project, with `/`. */
  readonly name: string;
  readonly text: string;
  /** Of the bytes of the file. */
  readonly digest: string;
}

/** Reads a file of the project: EDIT113 when it is none, EDIT114 when it cannot be read as text. */
export function readAuthorText(path: string, root: string): OrProblem<AuthorText> {
  const shown = nameOf(path, root);
  try {
    const file = realpathSync(path);
    const name = nameOf(file, realpathSync(root));
    if (name.startsWith("../") || /^\/|^[A-Za-z]:/.test(name) || name.split("/").includes("node_modules")) {
      return { problem: projectEditDiagnostics.create("EDIT113", { file: shown }) };
    }
    const bytes = readFileSync(file);
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file, name, text, digest: digestOf(bytes) };
  } catch (error) {
    const reason = error instanceof TypeError ? "it is not text in UTF-8" : systemReason(error);
    return { problem: projectEditDiagnostics.create("EDIT114", { file: shown, reason }) };
  }
}

/**
 * Puts a text in the place of the one that was read, as a whole or not at all: EDIT112 when the file is another one by
 * now, EDIT114 when it cannot be written. Between the last look and the replacement nothing else of this process runs.
 * @returns the digest of what was written
 */
export function replaceAuthorText(old: AuthorText, text: string): { digest: string } | { problem: Diagnostic } {
  const { file, name } = old;
  const bytes = Buffer.from(text, "utf8");
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.flowc`);
  try {
    const { mode } = statSync(file);
    writeFileSync(beside, bytes, { flag: "wx" });
    chmodSync(beside, mode);
    if (digestOf(readFileSync(file)) !== old.digest) {
      return { problem: projectEditDiagnostics.create("EDIT112", { file: name }) };
    }
    renameSync(beside, file);
    return { digest: digestOf(bytes) };
  } catch (error) {
    return { problem: projectEditDiagnostics.create("EDIT114", { file: name, reason: systemReason(error) }) };
  } finally {
    rmSync(beside, { force: true });
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function nameOf(file: string, root: string): string {
  return relative(root, file).split(sep).join("/");
}
