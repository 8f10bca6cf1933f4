import { availableParallelism } from "node:os";
import type { Diagnostic } from "@flowc/diagnostics";
import { type Drawing, placeDrawing } from "@flowc/pictures";
import { type Placing, PlacingFailure, startPlacing } from "../placing/placing.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { needsPlaces, type RenderOptions, renderDrawing } from "./render-drawing.js";

/** A drawing with the name of what it shows. */
export interface NamedDrawing {
  readonly name: string;
  readonly title: string;
  readonly drawing: Drawing;
}

export interface RenderedDrawings {
  /** In the order of the drawings; empty when one of them could not be laid out. */
  readonly texts: readonly string[];
  /** CLI343. */
  readonly diagnostics: readonly Diagnostic[];
}

/** So many pictures take longer than a thread needs to warm up: two to three seconds of computing. */
const worthAThread = 100;

/** Drawings as texts. Many are laid out by as many threads as the machine serves at once. */
export async function renderDrawings(
  drawings: readonly NamedDrawing[],
  options: Omit<RenderOptions, "title">,
): Promise<RenderedDrawings> {
  const { place, close } = placingOf(needsPlaces(options.to) ? drawings.length : 0);
  const rendered = drawings.map(async ({ name, title, drawing }) => {
    try {
      return { text: await renderDrawing(drawing, { ...options, title }, place) };
    } catch (error) {
      if (!(error instanceof PlacingFailure)) throw error;
      return { failure: projectDiagnostics.create("CLI343", { flow: name, reason: error.message }) };
    }
  });
  try {
    const all = await Promise.all(rendered);
    const diagnostics = all.flatMap(({ failure }) => failure ?? []);
    return { texts: diagnostics.length > 0 ? [] : all.flatMap(({ text }) => text ?? []), diagnostics };
  } finally {
    await close();
  }
}

function placingOf(count: number): Placing {
  const threads = Math.min(availableParallelism(), Math.floor(count / worthAThread));
  if (threads > 0) return startPlacing({ threads });
  return { place: (drawing) => placeDrawing(drawing), close: async () => undefined };
}
