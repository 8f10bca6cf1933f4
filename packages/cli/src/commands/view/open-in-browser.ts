import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "@flowc/project";

/** Opens an address in the browser of whoever runs flowc. CLI351 when that does not work: the page is there all the same. */
export async function openInBrowser(url: string): Promise<readonly Diagnostic[]> {
  try {
    const { default: open } = await import("open");
    const opener = await open(url);
    // What goes wrong later in the opener must not end the server.
    opener.on("error", () => undefined);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [projectDiagnostics.create("CLI351", { url, reason })];
  }
}
