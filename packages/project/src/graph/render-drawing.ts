import { type Drawing, type Theme, toDot, toMermaid, toSvg } from "@flowc/pictures";

import type { Place } from "../placing/placing.js";

/** Forms that pictures are written in. */
export const pictureForms = ["svg", "mermaid", "dot", "json"] as const;

export type PictureForm = (typeof pictureForms)[number];

/** Endings of the files, with their dots. */
export const pictureEndings: Readonly<Record<PictureForm, string>> = {
  svg: ".svg",
  mermaid: ".mmd",
  dot: ".dot",
  json: ".json",
};

/** The form that a file's name asks for; undefined when its ending says nothing. */
export function formOfFile(file: string): PictureForm | undefined {
  return pictureForms.find((form) => file.toLowerCase().endsWith(pictureEndings[form]));
}

export interface RenderOptions {
  readonly to: PictureForm;
  readonly theme?: Theme | undefined;
  readonly title?: string;
  readonly description?: string;
}

/** Whether a form shows the place of everything. The others leave that to whoever shows the picture. */
export function needsPlaces(to: PictureForm): boolean {
  return to === "svg" || to === "json";
}

/** A drawing as text. `json` is the drawing with the place of everything in it. */
export async function renderDrawing(
  drawing: Drawing,
  { to, theme, ...texts }: RenderOptions,
  place: Place,
): Promise<string> {
  switch (to) {
    case "svg":
      return toSvg(await place(drawing), { ...(theme && { theme }), ...texts });
    case "mermaid":
      return toMermaid(drawing);
    case "dot":
      return toDot(drawing);
    case "json":
      return `${JSON.stringify(await place(drawing), null, 2)}\n`;
  }
}

/** Lines and characters that Mermaid draws unless it is told otherwise. Source: its configuration, 2026-11-21. */
export const mermaidMost = { lines: 500, characters: 50_000 } as const;

/** Lines that Mermaid draws for a drawing. */
export function mermaidLines({ blocks, entry }: Drawing): number {
  const drawn = blocks.flatMap(({ branches }) => branches.filter(({ target }) => target !== undefined));
  return drawn.length + (entry === undefined ? 0 : 1);
}
