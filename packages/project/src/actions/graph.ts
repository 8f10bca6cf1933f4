import { basename, dirname, resolve } from "node:path";
import type { FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { outputFileName } from "@flowc/flow-compiler";
import { drawEstate, type Theme } from "@flowc/pictures";
import { estateMembers } from "../graph/estate-members.js";
import { type DrawingOptions, flowDrawer } from "../graph/flow-drawing.js";
import { mermaidLines, mermaidMost, type PictureForm, pictureEndings } from "../graph/render-drawing.js";
import { type NamedDrawing, renderDrawings } from "../graph/render-drawings.js";
import { readProject } from "../inputs/read-project.js";
import { loadProject } from "../load-project.js";
import { writeFiles } from "../output/write-files.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { flowsToCall } from "../simulation/flows-to-call.js";
import { hasErrors } from "./has-errors.js";

export interface GraphOptions extends DrawingOptions {
  /** A file, `file#flow`, or the name of a flow or module of the project. Absent: see `all`. */
  readonly flow?: string | undefined;
  /** Without `flow`: a picture of each flow of the project. Default: one picture of how they lead to each other. */
  readonly all?: boolean | undefined;
  readonly config?: string | undefined;
  /** Name of the environment that the project's files are loaded for. */
  readonly environment?: string | undefined;
  readonly to: PictureForm;
  /** Colours of SVG. Default `auto`. */
  readonly theme?: Theme | undefined;
  /** File that the picture is written to, or the folder for all of them. Absent: nothing is written. */
  readonly out?: string | undefined;
}

/** A picture of a flow, or of the whole estate. */
export interface Picture {
  /** Name of the flow; of the project for the estate. */
  readonly name: string;
  readonly text: string;
  /** Where it was written, absolute. */
  readonly file?: string;
}

export interface GraphResult {
  /** Empty when something kept them from being drawn. */
  readonly pictures: readonly Picture[];
  /** CLI101 to CLI126, CLI131, CLI180, CLI260, CLI261, CLI266, CLI340 to CLI343, TEST121 and FLOW8xx. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws a flow, all flows, or the estate, and writes the pictures where that is wanted. */
export async function drawPictures(options: GraphOptions): Promise<GraphResult> {
  const { drawings, diagnostics } = await drawingsFor(options);
  if (hasErrors(diagnostics)) return { pictures: [], diagnostics };
  const { texts, diagnostics: lost } = await renderDrawings(drawings, { to: options.to, theme: options.theme });
  if (lost.length > 0) return { pictures: [], diagnostics: [...diagnostics, ...lost] };
  const taken = new Set<string>();
  const pictures = drawings.map(({ name }, at): Picture => {
    const file = options.out && fileOf(name, { ...options, out: options.out }, taken);
    return { name, text: texts[at] ?? "", ...(file && { file }) };
  });
  const found = [...diagnostics, ...drawings.flatMap((one) => tooLarge(one, options.to))];
  const failed = write(pictures);
  return failed.length > 0 ? { pictures: [], diagnostics: [...found, ...failed] } : { pictures, diagnostics: found };
}

interface Drawings {
  readonly drawings: readonly NamedDrawing[];
  readonly diagnostics: readonly Diagnostic[];
}

async function drawingsFor(options: GraphOptions): Promise<Drawings> {
  const { flow } = options;
  if (flow !== undefined) {
    const { units, flow: name, diagnostics } = await flowsToCall({ ...options, flow, hasModules: true });
    if (name === undefined || hasErrors(diagnostics)) return { drawings: [], diagnostics };
    return drawn(units.slice(0, 1), true, options);
  }
  const { project, diagnostics } = await loadProject(options.directory, { config: options.config });
  if (project === undefined) return { drawings: [], diagnostics };
  const read = await readProject(project, options.environment);
  const found = [...diagnostics, ...read.diagnostics].filter(({ severity }) => severity === "error");
  if (found.length > 0) return { drawings: [], diagnostics: found };
  if (options.all) return drawn(read.units, false, options);
  const name = basename(project.root);
  return { drawings: [{ name, title: name, drawing: drawEstate(name, estateMembers(read.units)) }], diagnostics: [] };
}

async function drawn(units: readonly FlowUnit[], isAsked: boolean, options: DrawingOptions): Promise<Drawings> {
  const { drawer, diagnostics } = await flowDrawer(options);
  if (drawer === undefined) return { drawings: [], diagnostics };
  const flows = units.map((unit) => ({ name: unit.graph.name, ...drawer.draw(unit, isAsked) }));
  return {
    drawings: flows.flatMap(({ name, title, drawing }) => (drawing === undefined ? [] : [{ name, title, drawing }])),
    diagnostics: [...diagnostics, ...flows.flatMap((flow) => flow.diagnostics)],
  };
}

function fileOf(name: string, { all, out, directory, to }: GraphOptions & { out: string }, taken: Set<string>): string {
  if (!all) return resolve(directory, out);
  return resolve(directory, out, outputFileName(name, taken).replace(/\.json$/, pictureEndings[to]));
}

function write(pictures: readonly Picture[]): readonly Diagnostic[] {
  const folders = new Map<string, Map<string, string>>();
  for (const { file, text } of pictures) {
    if (file === undefined) continue;
    const folder = folders.get(dirname(file)) ?? new Map<string, string>();
    folders.set(dirname(file), folder.set(basename(file), text));
  }
  return [...folders].flatMap(([folder, files]) => writeFiles(folder, files));
}

function tooLarge({ name, drawing }: NamedDrawing, to: PictureForm): readonly Diagnostic[] {
  const lines = mermaidLines(drawing);
  if (to !== "mermaid" || lines <= mermaidMost.lines) return [];
  return [projectDiagnostics.create("CLI342", { flow: name, lines, most: mermaidMost.lines })];
}
