import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, FlowUnit } from "@flowc/connect-model";
import type { EditOutcome, EditsView } from "@flowc/viewer";
import { checkProject, loadProject } from "../../../src/index.js";
import { type ProjectEdits, projectEdits } from "../../../src/view/edits/project-edits.js";
import { keyOfUnit } from "../../../src/view/flow-key.js";
import type { ViewedProject, ViewedSources } from "../../../src/view/viewed-project.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/** A project in a real folder that is looked at; it is read again when a test says so. */
export interface ViewedFolder {
  readonly folder: string;
  readonly viewed: ViewedProject;
  readonly edits: ProjectEdits;
  read(): Promise<ViewedSources>;
  text(file: string): string;
  /** The values of the first block of a flow that a test accepts, and edits of them by their label. */
  block(flow: string, isIt: (block: Block) => boolean): Promise<OpenBlock>;
}

export interface OpenBlock {
  readonly block: Block;
  readonly values: EditsView["values"];
  edit(label: string, value: string): Promise<EditOutcome>;
}

export async function viewedFolder(files: Readonly<Record<string, string>>): Promise<ViewedFolder> {
  const folder = temporaryFolder({ "flowc.config.ts": "export default {};\n", ...files });
  const { project } = await loadProject(folder);
  if (project === undefined) throw new Error("The project does not load.");
  let sources: ViewedSources;
  let version = 0;
  const read = async () => {
    const checked = await checkProject(project);
    version += 1;
    sources = {
      version,
      isCurrent: true,
      checked,
      units: new Map(checked.units.map((unit) => [keyOfUnit(unit), unit])),
    };
    return sources;
  };
  await read();
  const viewed: ViewedProject = { project, latest: () => sources, subscribe: () => () => undefined };
  const edits = projectEdits(viewed);
  return {
    folder,
    viewed,
    edits,
    read,
    text: (file) => readFileSync(join(folder, file), "utf8"),
    async block(flow, isIt) {
      const unit = unitOf(sources, flow);
      const block = unit.graph.blocks.find(isIt);
      if (block === undefined) throw new Error("No such block.");
      const at = { key: keyOfUnit(unit), block: block.identifier };
      const { values } = await edits.edits(at);
      return {
        block,
        values,
        edit: (label, value) => {
          const found = values.find((each) => each.label === label);
          if (found === undefined) throw new Error(`No "${label}" in ${values.map((each) => each.label).join(", ")}.`);
          return edits.edit({ ...at, id: found.id, value });
        },
      };
    },
  };
}

export function unitOf({ units }: ViewedSources, name: string): FlowUnit {
  const unit = [...units.values()].find(({ graph }) => graph.name === name);
  if (unit === undefined) throw new Error(`No flow ${name}.`);
  return unit;
}

/** A block by a text among its parameters. */
export function says(text: string): (block: Block) => boolean {
  return ({ parameters }) => Object.values(parameters).includes(text);
}
