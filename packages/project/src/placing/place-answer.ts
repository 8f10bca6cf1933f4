import type { PlacedDrawing } from "@flowc/pictures";

/** What a thread answers to a drawing: the drawing with its places, or what was thrown, which is a mistake of flowc. */
export type PlaceAnswer = { readonly placed: PlacedDrawing } | { readonly error: unknown };
