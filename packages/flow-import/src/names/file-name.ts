import { outputFileName } from "@flowc/flow-compiler";

/** The files of one import. */
export class FileNames {
  readonly #taken = new Set<string>();

  /**
   * The file of a flow: `Main menu` -> `main-menu.flow.ts`. Lower case letters, digits and hyphens, legal and distinct
   * on every file system, whatever the name holds.
   */
  take(flow: string): string {
    return outputFileName(flow, this.#taken).replace(/\.json$/, ".flow.ts");
  }
}
