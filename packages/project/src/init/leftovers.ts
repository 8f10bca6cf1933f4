import { createHash, randomUUID } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { processHasEnded, processStart } from "@flowc/provisioner";

/** A folder may be shared between machines, whose processes nobody here can ask about. */
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

const pattern = new RegExp(`^\\.flowc-init-${host}-(\\d+)-(\\d+)-[0-9a-f]{8}$`);

/** A name for a hidden folder that says whose it is: this machine, this process, and when that began. */
export function stageName(): string {
  const { pid } = process;
  return `.flowc-init-${host}-${pid}-${processStart(pid) ?? 0}-${randomUUID().slice(0, 8)}`;
}

/**
 * Takes away what runs of this machine left that were killed before they could: the hidden folders of processes that have
 * ended, and no others. What cannot be taken away stays.
 */
export function clearLeftovers(folder: string): void {
  for (const name of leftoversIn(folder)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Of somebody else: it is in nobody's way.
    }
  }
}

/** None in a folder that may be written to but not looked into. */
function leftoversIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && isLeft(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}

function isLeft(name: string): boolean {
  const [, pid, start] = pattern.exec(name) ?? [];
  return pid !== undefined && processHasEnded(Number(pid), start === "0" ? undefined : start);
}
